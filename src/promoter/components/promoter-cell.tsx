import { useRecommender } from '@/common/api/recommender'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { buyerMessages } from '../messages/buyer'

/** The way into this package, for promoters alone. */
export function PromoterCell() {
  const t = useMessages(buyerMessages)
  const { data } = useRecommender()
  if (!data?.isPromoter) return null
  return (
    <CellGroup>
      <Cell icon="wallet" title={t('buyer.centre')} onClick={() => openPage(promoterPaths.centre)} />
    </CellGroup>
  )
}
