import type { AddressParts, PackingSlip } from '@haoli/contract'
import { sql } from 'kysely'
import type { OrderRow } from '../../core/system/events'
import type { MerchantOrderAdditions } from '../../core/system/parts'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

interface Wanted {
  orderIds: readonly string[]
  prices: boolean
}

/** A kind of order whose goods leave the shop to an address. */
const printable = (order: OrderRow): order is OrderRow & { address: AddressParts } =>
  order.address !== null && order.kind !== 'present' && order.paid_at !== null

/**
 * What may be printed for each of these orders, in the order in which they are asked for. A present's slip names no price, and
 * nothing of the order that paid for it.
 */
export async function packingSlips(
  tx: Tx,
  { orderIds, prices }: Wanted,
  { registry, now }: Context,
): Promise<PackingSlip[]> {
  const orders = await tx.selectFrom('orders').selectAll().where('id', 'in', orderIds).execute()
  const additions = await registry.merchantOrderAdditions(tx, orderIds, { isOwner: false, now })
  const lines = await linesOf(tx, orderIds)
  const waybills = await lastWaybills(tx, orderIds)
  return orderIds.map((id, index) => {
    const order = orders.find((one) => one.id === id)
    if (!order) throw notFound('order')
    if (!printable(order)) {
      throw new Problem('order_state_conflict', 'nothing of it is sent to an address', { param: `/orderIds/${index}` })
    }
    const showsPrices = prices && order.kind === 'plain'
    const own = lines.filter(({ orderId }) => orderId === id)
    const isAllShipped = own.every(({ left }) => left <= 0)
    return {
      orderId: id,
      number: order.number,
      address: order.address,
      lines: own.flatMap(({ title, specText, left, shipped, priceFen }) => {
        const quantity = isAllShipped ? shipped : left
        return quantity > 0 ? [{ title, specText, quantity, priceFen: showsPrices ? priceFen : null }] : []
      }),
      sums: showsPrices
        ? {
            goodsFen: order.goods_fen,
            discountFen: order.discount_fen,
            freightFen: order.freight_fen,
            payableFen: order.payable_fen,
          }
        : null,
      buyerNote: order.kind === 'plain' ? order.note : '',
      present: order.kind === 'parcel' ? presentOf(additions.get(id)?.present ?? null) : null,
      waybill: waybills.get(id) ?? null,
    }
  })
}

function presentOf(present: MerchantOrderAdditions['present']): PackingSlip['present'] {
  if (!present) return null
  const { giver, signature, note, occasion, occasionTitle } = present
  return { giver: signature || giver.nickname, note, occasion, occasionTitle }
}

async function linesOf(tx: Tx, orderIds: readonly string[]) {
  const { rows } = await sql<{
    orderId: string
    title: string
    specText: string
    priceFen: number
    shipped: number
    left: number
  }>`
    select order_id as "orderId", title, spec_text as "specText", price_fen as "priceFen", shipped_quantity as shipped,
      quantity - shipped_quantity - returned_quantity as left
    from order_lines where order_id = any(${[...orderIds]}) order by order_id, position`.execute(tx)
  return rows
}

async function lastWaybills(tx: Tx, orderIds: readonly string[]): Promise<Map<string, PackingSlip['waybill']>> {
  const rows = await tx
    .selectFrom('shipments')
    .select(['order_id', 'company', 'waybill_number'])
    .where('order_id', 'in', orderIds)
    .orderBy('shipped_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.order_id, { company: row.company, number: row.waybill_number }]))
}
