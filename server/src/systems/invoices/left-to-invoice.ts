import type { FrozenInvoiceLine } from '@haoli/contract'
import { sql } from 'kysely'
import { linesOf, type OrderLineRow } from '../../core/orders/order-lines'
import type { OrderRow } from '../../core/system/events'
import type { Db } from '../../platform/database/db'
import type { InvoiceRules } from './invoice-setting'
import { taxIn } from './tax'

/** What was paid for an order and is not refunded, in fen. */
export async function fenLeft(db: Db, orderId: string): Promise<number> {
  const { fen } = await db
    .selectFrom('orders')
    .select((order) => [
      sql<number>`(payable_fen - refunded_freight_fen - ${order
        .selectFrom('order_lines')
        .select((line) => line.fn.coalesce(line.fn.sum<number>('refunded_fen'), sql<number>`0`).as('fen'))
        .whereRef('order_id', '=', 'orders.id')})::bigint`.as('fen'),
    ])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  return fen
}

/** The same line by line, freight last, with the tax in it: what an invoice says. Lines of which nothing is left are not in it. */
export async function linesLeft(db: Db, order: OrderRow, rules: InvoiceRules): Promise<FrozenInvoiceLine[]> {
  const lines = await linesOf(db, order.id)
  const taxOf = await taxesOf(db, lines, rules)
  const goods = lines.map((line) => ({
    lineId: line.id,
    ...{ title: line.title, specText: line.spec_text, quantity: line.quantity - line.refunded_quantity },
    ...priced(line.payable_fen - line.refunded_fen, taxOf(line.product_id)),
  }))
  const freight = {
    ...{ lineId: null, title: '运费', specText: '', quantity: 1 },
    ...priced(order.freight_fen - order.refunded_freight_fen, rules.freightTax),
  }
  return [...goods, freight].filter(({ fen }) => fen > 0)
}

const priced = (fen: number, { code, ratePpm }: InvoiceRules['tax']) => ({
  ...{ fen, taxFen: taxIn(fen, ratePpm) },
  ...{ taxCode: code, taxRatePpm: ratePpm },
})

/** The tax of each product: of the first category in the setting that it is in. */
async function taxesOf(db: Db, lines: readonly OrderLineRow[], { tax, taxOfCategories }: InvoiceRules) {
  if (taxOfCategories.length === 0) return () => tax
  const rows = await db
    .selectFrom('product_categories')
    .selectAll()
    .where(
      'product_id',
      'in',
      lines.map((line) => line.product_id),
    )
    .execute()
  const known = new Set(rows.map((row) => `${row.product_id} ${row.category_id}`))
  return (productId: string) => taxOfCategories.find(({ categoryId }) => known.has(`${productId} ${categoryId}`)) ?? tax
}
