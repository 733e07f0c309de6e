import { useRecommender } from '@/common/api/recommender'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import type { SlotProps } from '@/common/slots/slot-props'
import { useLanguage } from '@/common/stores/preferences'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Notice } from '@/common/ui/notice'
import { buyerMessages } from '../messages/buyer'

/** Who recommended the shop to the buyer, and until when; it leads to where that can be ended. */
export function ProductRecommender() {
  const t = useMessages(buyerMessages)
  const language = useLanguage()
  const { recommender } = useRecommender().data ?? {}
  if (!recommender) return null
  const { nickname: name, until } = recommender
  return (
    <CellGroup>
      <Cell
        icon="user"
        title={t('buyer.by', { name, day: formatDay(until, language) })}
        onClick={() => openPage(promoterPaths.recommender)}
      />
    </CellGroup>
  )
}

/** The same at the checkout. A promoter who buys for themselves reads that it earns nothing; of a present nothing is said. */
export function CheckoutRecommender({ asPresent }: SlotProps['checkout']) {
  const t = useMessages(buyerMessages)
  const { data } = useRecommender()
  if (data?.isPromoter && !asPresent) return <Notice tone="plain">{t('buyer.own')}</Notice>
  return <ProductRecommender />
}
