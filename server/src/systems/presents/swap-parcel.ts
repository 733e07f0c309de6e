import { loadGoods } from '../../core/catalogue/goods'
import type { Tx } from '../../deps'
import { Problem } from '../../platform/problem'
import { giftObstacleOf, presentSetting } from './gift-rules'
import type { PresentRow } from './present-rows'
import { isSwap } from './swap-choices'

interface Swap {
  present: PresentRow
  /** The recipient's own order, whose line names the given SKU so far. */
  orderId: string
  skuId: string
}

/**
 * Takes another SKU of the same product at the same price instead of the given one. The stock guard decides on the last
 * piece; both stocks are written in the order of their SKUs, as everywhere.
 */
export async function swapParcel(tx: Tx, { present, orderId, skuId }: Swap): Promise<void> {
  const goods = (await loadGoods(tx, [skuId])).get(skuId)
  const given = await tx
    .selectFrom('order_lines')
    .select('price_fen')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const swap = { product_id: present.product_id, priceFen: given.price_fen }
  if (!goods || !isSwap(goods, swap, giftObstacleOf(goods, await presentSetting(tx)))) {
    throw new Problem('swap_not_allowed', 'not a SKU of the same product at the same price', { param: '/skuId' })
  }
  for (const one of [present.sku_id, skuId].sort()) {
    if (one === skuId) await take(tx, one)
    else await putBack(tx, one)
  }
  await tx
    .updateTable('order_lines')
    .set({ sku_id: skuId, spec_text: goods.specText, image_url: goods.imageUrl })
    .where('order_id', '=', orderId)
    .execute()
}

async function take(tx: Tx, skuId: string): Promise<void> {
  const taken = await tx
    .updateTable('stocks')
    .set((eb) => ({ available: eb('available', '-', 1), sold: eb('sold', '+', 1) }))
    .where('sku_id', '=', skuId)
    .where('available', '>=', 1)
    .returning('sku_id')
    .executeTakeFirst()
  if (taken) return
  throw new Problem('out_of_stock', 'the last one of these has gone', {
    param: '/skuId',
    lines: [{ skuId, code: 'out_of_stock', availableQuantity: 0, priceFen: null }],
  })
}

async function putBack(tx: Tx, skuId: string): Promise<void> {
  await tx
    .updateTable('stocks')
    .set((eb) => ({ available: eb('available', '+', 1), sold: eb('sold', '-', 1) }))
    .where('sku_id', '=', skuId)
    .execute()
}
