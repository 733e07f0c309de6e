import { type GiftObstacle, limits } from '@haoli/contract'
import { type PresentSetting, shopSetting } from '../../core/settings/shop-setting'
import type { Db } from '../../deps'

const nothingSet: PresentSetting = { ungiftableCategoryIds: [], returnCouponId: null }

export const presentSetting = async (db: Db): Promise<PresentSetting> =>
  (await shopSetting(db, 'presents')) ?? nothingSet

interface Giftable {
  listed: boolean
  /** The product's own category and all above it. */
  categoryIds: readonly string[]
  priceFen: number
  available: number
}

/** Why a SKU cannot be given; null where it can. */
export function giftObstacleOf(goods: Giftable, { ungiftableCategoryIds }: PresentSetting): GiftObstacle | null {
  if (!goods.listed) return 'off_shelf'
  if (goods.categoryIds.some((id) => ungiftableCategoryIds.includes(id))) return 'category'
  if (goods.priceFen > limits.giftableMaxFen) return 'price'
  return goods.available > 0 ? null : 'sold_out'
}
