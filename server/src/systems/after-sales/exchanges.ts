import type { AfterSaleChoices } from '@haoli/contract'
import { loadGoods } from '../../core/catalogue/goods'
import type { OrderLineRow } from '../../core/orders/order-lines'
import type { Db } from '../../platform/database/db'

type Exchange = AfterSaleChoices['lines'][number]['exchanges'][number]

/**
 * The SKUs that pieces of each line can be exchanged for, by the line's id: those of the product that cost what the line's SKU costs
 * now, itself among them. So no money moves. A sold-out one is listed as not available.
 */
export async function exchangesOf(db: Db, lines: readonly OrderLineRow[]): Promise<Map<string, Exchange[]>> {
  const productIds = [...new Set(lines.map(({ product_id }) => product_id))]
  if (productIds.length === 0) return new Map()
  const skus = await db
    .selectFrom('skus')
    .select(['id', 'product_id'])
    .where('product_id', 'in', productIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const goods = await loadGoods(
    db,
    skus.map(({ id }) => id),
  )
  return new Map(
    lines.map((line) => {
      const price = goods.get(line.sku_id)?.priceFen ?? line.price_fen
      const choices = skus.flatMap(({ id, product_id }) => {
        const one = goods.get(id)
        if (!one || product_id !== line.product_id || one.priceFen !== price) return []
        if (!one.listed && id !== line.sku_id) return []
        return [{ skuId: id, specText: one.specText, imageUrl: one.imageUrl, available: one.available > 0 }]
      })
      return [line.id, choices]
    }),
  )
}
