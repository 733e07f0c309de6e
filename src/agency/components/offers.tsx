import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { type OffersOf, useOffers } from '../api/plaza'
import { usePlazaDeeds } from '../hooks/use-plaza-deeds'
import { agencyPaths } from '../lib/paths'
import { plazaMessages } from '../messages/plaza'
import { OfferRow, offerChunks } from './offer-row'

interface OffersProps {
  of: OffersOf
  words: string
  canChange: boolean
  /** Ends the search. */
  onAll: () => void
  /** Shows what others offer. */
  onOthers: () => void
}

/** The offers of one tab of the plaza. */
export function Offers({ of, words, canChange, onAll, onOthers }: OffersProps) {
  const t = useMessages(plazaMessages)
  const list = useOffers({ of, q: words })
  const deeds = usePlazaDeeds()
  const ways = {
    others: {},
    taken: { action: t('plaza.see_others'), onAction: onOthers },
    mine: { action: t('plaza.see_goods'), onAction: () => void openPage(agencyPaths.goods) },
  }
  const none =
    words === ''
      ? { title: t(`plaza.none_${of}`), words: t(`plaza.none_${of}_words`), ...ways[of] }
      : {
          title: t('plaza.none_found'),
          words: t('plaza.none_found_words'),
          action: t('plaza.all'),
          onAction: onAll,
        }
  return (
    <PageList list={list} empty={{ icon: 'grid', ...none }}>
      <EndlessList list={list} {...offerChunks}>
        {(rows) => rows.map((offer) => <OfferRow key={offer.id} offer={offer} deeds={canChange ? deeds : undefined} />)}
      </EndlessList>
    </PageList>
  )
}
