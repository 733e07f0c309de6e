import type { MyAgency } from '@haoli/contract'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Screen } from '@/common/ui/screen'
import { Tabs } from '@/common/ui/tabs'
import { Offers } from '../../components/offers'
import { OperatorsOnly } from '../../components/operators-only'
import { Searchable } from '../../components/searchable'
import { Takings } from '../../components/takings'
import { plazaMessages } from '../../messages/plaza'
import '../../messages/errors'

const tabs = ['others', 'taken', 'mine', 'takings'] as const
type Tab = (typeof tabs)[number]

/** What agencies offer each other: to be taken on, taken on, offered by us, and who sells that. */
export default function PlazaPage() {
  const t = useMessages(plazaMessages)
  return (
    <Screen title={t('plaza.title')}>
      <OperatorsOnly>{(agency) => <Plaza agency={agency} />}</OperatorsOnly>
    </Screen>
  )
}

function Plaza({ agency }: { agency: MyAgency }) {
  const t = useMessages(plazaMessages)
  const [tab, setTab] = useState<Tab>('others')
  const canChange = agency.state === 'active'
  return (
    <Searchable
      placeholder={t('plaza.search')}
      off={tab === 'takings'}
      tabs={<Tabs items={tabs.map((key) => ({ key, label: t(`plaza.${key}`) }))} active={tab} onChange={setTab} />}
    >
      {(words, showAll) =>
        tab === 'takings' ? (
          <Takings canChange={canChange} />
        ) : (
          <Offers
            key={`${tab} ${words}`}
            of={tab}
            words={words}
            canChange={canChange}
            onAll={showAll}
            onOthers={() => setTab('others')}
          />
        )
      }
    </Searchable>
  )
}
