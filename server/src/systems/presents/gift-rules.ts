import { type GiftObstacle, limits } from '@haoli/contract'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderedGoods } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'
import { type PresentSetting, presentSetting } from './present-setting'

interface Giftable {
  listed: boolean
  /** As staff say of the product. */
  mayBeGiven: boolean
  /** The product's own category and all above it. */
  categoryIds: readonly string[]
  priceFen: number
  available: number
}

/** Why a SKU cannot be given; null where it can. */
export function giftObstacleOf(
  goods: Giftable,
  { ungiftableCategoryIds }: Pick<PresentSetting, 'ungiftableCategoryIds'>,
): GiftObstacle | null {
  if (!goods.listed) return 'off_shelf'
  if (!goods.mayBeGiven) return 'product'
  if (goods.categoryIds.some((id) => ungiftableCategoryIds.includes(id))) return 'category'
  if (goods.priceFen > limits.giftableMaxFen) return 'price'
  return goods.available > 0 ? null : 'sold_out'
}

/** The SKUs that a present may not contain. Sold out and off the shelf are left to the checks that all orders have. */
export async function ungiftable(
  db: Db,
  goods: readonly OrderedGoods[],
  now: Date,
): Promise<Map<string, 'not_giftable'>> {
  const setting = await readSetting(db, presentSetting, now)
  const refused = goods.filter((one) => ['product', 'category', 'price'].includes(giftObstacleOf(one, setting) ?? ''))
  return new Map(refused.map((one) => [one.skuId, 'not_giftable']))
}
