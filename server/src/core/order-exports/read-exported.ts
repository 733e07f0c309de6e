import type { ExportOrders } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { OrderLineRow } from '../orders/order-lines'
import type { OrderRow } from '../system/events'

export interface ExportedShipment {
  orderId: string
  company: string
  waybill: string
  sentAt: Date
  receivedAt: Date | null
  contents: string
}

/** An order with all that a column may ask for. */
export interface ExportedOrder extends OrderRow {
  refundedFen: number
  buyer: string
  promoter: string | null
  staffNotes: string
  lines: OrderLineRow[]
  shipments: ExportedShipment[]
}

type More = Pick<ExportedOrder, 'id' | 'refundedFen' | 'buyer' | 'promoter' | 'staffNotes'>

/** Reads what goes with these orders, with the same few reads however many there are, and what the rows need alone. */
export async function readExported(
  db: Db,
  orders: readonly OrderRow[],
  { rows }: Pick<ExportOrders, 'rows'>,
): Promise<ExportedOrder[]> {
  const ids = orders.map(({ id }) => id)
  if (ids.length === 0) return []
  const { rows: more } = await sql<More>`
    select o.id, c.nickname as buyer,
      (o.refunded_freight_fen + (select coalesce(sum(refunded_fen), 0) from order_lines where order_id = o.id))::bigint as "refundedFen",
      (select pc.nickname from commission_terms t join promoters p on p.id = t.promoter_id
        join customers pc on pc.id = p.customer_id where t.order_id = o.id limit 1) as promoter,
      coalesce((select string_agg(words, ' | ' order by id) from order_notes where order_id = o.id), '') as "staffNotes"
    from orders o join customers c on c.id = o.customer_id where o.id = any(${ids})`.execute(db)
  const byId = new Map(more.map((one) => [one.id, one]))
  const lines = rows === 'line' ? await linesOf(db, ids) : []
  const shipments = rows === 'shipment' ? await shipmentsOf(db, ids) : []
  return orders.flatMap((order) => {
    const found = byId.get(order.id)
    return found
      ? [
          {
            ...order,
            ...found,
            lines: lines.filter((line) => line.order_id === order.id),
            shipments: shipments.filter((one) => one.orderId === order.id),
          },
        ]
      : []
  })
}

const linesOf = (db: Db, ids: readonly string[]): Promise<OrderLineRow[]> =>
  db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', 'in', [...ids])
    .orderBy('position')
    .execute()

async function shipmentsOf(db: Db, ids: readonly string[]): Promise<ExportedShipment[]> {
  const { rows } = await sql<ExportedShipment>`
    select s.order_id as "orderId", s.company, s.waybill_number as waybill, s.shipped_at as "sentAt", s.received_at as "receivedAt",
      (select string_agg(concat_ws(' ', l.title, nullif(l.spec_text, '')) || ' × ' || p.quantity, '; ' order by l.position)
        from shipment_lines p join order_lines l on l.order_id = s.order_id and l.sku_id = p.sku_id
        where p.shipment_id = s.id) as contents
    from shipments s where s.order_id = any(${[...ids]}) order by s.shipped_at, s.id`.execute(db)
  return rows
}
