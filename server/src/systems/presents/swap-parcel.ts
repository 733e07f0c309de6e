import { loadGoods } from '../../core/catalogue/goods'
import { readSetting } from '../../core/settings/read-setting'
import { swapSold } from '../../core/stock/stock'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { giftObstacleOf } from './gift-rules'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'
import { isSwap } from './swap-choices'

interface Swap {
  present: PresentRow
  /** The recipient's order, whose line still names the given SKU. */
  orderId: string
  skuId: string
  now: Date
}

/**
 * Replaces the given SKU by another of the same product at the same price. `out_of_stock` where none is left.
 */
export async function swapParcel(tx: Tx, { present, orderId, skuId, now }: Swap): Promise<void> {
  const goods = (await loadGoods(tx, [skuId])).get(skuId)
  const given = await tx
    .selectFrom('order_lines')
    .select(['price_fen', 'offer'])
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const swap = { product_id: present.product_id, usualFen: given.offer?.usualFen ?? given.price_fen }
  const setting = await readSetting(tx, presentSetting, now)
  if (!goods || !isSwap(goods, swap, giftObstacleOf(goods, setting))) {
    throw new Problem('swap_not_allowed', 'not a SKU of the same product at the same price', { param: '/skuId' })
  }
  await swapSold(tx, { from: present.sku_id, to: skuId, param: '/skuId', orderId, now })
  await tx
    .updateTable('order_lines')
    .set({ sku_id: skuId, spec_text: goods.specText, image_url: goods.imageUrl })
    .where('order_id', '=', orderId)
    .execute()
}
