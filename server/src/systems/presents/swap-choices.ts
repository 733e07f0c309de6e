import type { PresentCard } from '@haoli/contract'
import { type Goods, loadGoods } from '../../core/catalogue/goods'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { giftObstacleOf } from './gift-rules'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'

/**
 * The SKUs a recipient may choose: the given one, which is reserved for them, and those of the same product that can be
 * given and have the same price (wechat.md 3.1), whatever offer it was ordered by. A sold out SKU is listed as not available.
 */
export async function swapChoices(
  db: Db,
  present: Pick<PresentRow, 'sku_id' | 'product_id'>,
  { usualFen, now }: { usualFen: number; now: Date },
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
  const setting = await readSetting(db, presentSetting, now)
  return ids.flatMap((skuId) => {
    const one = goods.get(skuId)
    if (!one) return []
    const given = skuId === present.sku_id
    const obstacle = giftObstacleOf(one, setting)
    if (!given && !isSwap(one, { ...present, usualFen }, obstacle)) return []
    const { specText, imageUrl } = one
    return [{ skuId, specText, imageUrl, given, available: given || obstacle === null }]
  })
}

/** Whether a SKU may be chosen instead of the given one; its stock does not matter. */
export const isSwap = (
  goods: Pick<Goods, 'productId' | 'priceFen'>,
  given: { product_id: string; usualFen: number },
  obstacle: ReturnType<typeof giftObstacleOf>,
): boolean =>
  goods.productId === given.product_id &&
  goods.priceFen === given.usualFen &&
  (obstacle === null || obstacle === 'sold_out')
