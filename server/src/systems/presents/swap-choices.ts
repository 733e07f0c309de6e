import type { PresentCard } from '@haoli/contract'
import { type Goods, loadGoods } from '../../core/catalogue/goods'
import { readSetting } from '../../core/settings/settings'
import type { Db } from '../../platform/database/db'
import { giftObstacleOf, presentSetting } from './gift-rules'
import type { PresentRow } from './present-rows'

/**
 * The SKUs that may be had for a present: the one that was given, which is kept for its recipient, and those of the same
 * product that can be given and cost what the given one cost (wechat.md 3.1). A sold out one is named and not available.
 */
export async function swapChoices(
  db: Db,
  present: Pick<PresentRow, 'sku_id' | 'product_id'>,
  priceFen: number,
): Promise<PresentCard['choices']> {
  const skus = await db
    .selectFrom('skus')
    .select('id')
    .where('product_id', '=', present.product_id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const ids = skus.map((sku) => sku.id)
  const goods = await loadGoods(db, ids)
  const setting = await readSetting(db, presentSetting)
  return ids.flatMap((skuId) => {
    const one = goods.get(skuId)
    if (!one) return []
    const given = skuId === present.sku_id
    const obstacle = giftObstacleOf(one, setting)
    if (!given && !isSwap(one, { ...present, priceFen }, obstacle)) return []
    const { specText, imageUrl } = one
    return [{ skuId, specText, imageUrl, given, available: given || obstacle === null }]
  })
}

/** Whether a SKU may be had instead of the given one, be there any left or not. */
export const isSwap = (
  goods: Pick<Goods, 'productId' | 'priceFen'>,
  given: { product_id: string; priceFen: number },
  obstacle: ReturnType<typeof giftObstacleOf>,
): boolean =>
  goods.productId === given.product_id &&
  goods.priceFen === given.priceFen &&
  (obstacle === null || obstacle === 'sold_out')
