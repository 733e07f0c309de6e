import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { useTakings } from '../api/plaza'
import { usePlazaDeeds } from '../hooks/use-plaza-deeds'
import { plazaMessages } from '../messages/plaza'
import { TakingRow, takingChunks } from './taking-row'

/** Who has asked for, or sells, what we offer. */
export function Takings({ canChange }: { canChange: boolean }) {
  const t = useMessages(plazaMessages)
  const list = useTakings()
  const deeds = usePlazaDeeds()
  const empty = { title: t('plaza.none_takings'), words: t('plaza.none_takings_words') }
  return (
    <PageList list={list} empty={{ icon: 'user', ...empty }}>
      <EndlessList list={list} {...takingChunks}>
        {(rows) => rows.map((one) => <TakingRow key={one.id} taking={one} deeds={canChange ? deeds : undefined} />)}
      </EndlessList>
    </PageList>
  )
}
