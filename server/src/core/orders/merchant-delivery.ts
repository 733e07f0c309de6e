import type { MerchantOrder } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

type Delivery = Pick<MerchantOrder, 'shipments' | 'addressChangedAt' | 'urgedAt'>
type Row = { id: string; shipments: Delivery['shipments']; addressChangedAt: Date | null; urgedAt: Date | null }

export const nothingYet: Delivery = { shipments: [], addressChangedAt: null, urgedAt: null }

/** Shipments, changes of the address and urging of these orders, by their ids. */
export async function deliveriesOf(db: Db, orderIds: readonly string[]): Promise<Map<string, Delivery>> {
  const { rows } = await sql<Row>`
    select o.id, w.urged_at as "urgedAt",
      (select max(changed_at) from address_changes where order_id = o.id) as "addressChangedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'company', s.company, 'waybillNumber', s.waybill_number,
          'shippedAt', s.shipped_at, 'correctedAt', s.corrected_at, 'receivedAt', s.received_at) order by s.shipped_at, s.id), '[]')
        from shipments s where s.order_id = o.id) as shipments
    from orders o left join order_waits w on w.order_id = o.id
    where o.id = any(${[...orderIds]})`.execute(db)
  return new Map(rows.map(({ id, ...row }) => [id, viewOf(row)]))
}

const viewOf = ({ shipments, addressChangedAt, urgedAt }: Omit<Row, 'id'>): Delivery => ({
  shipments: shipments.map((one) => ({
    ...one,
    shippedAt: isoOf(one.shippedAt),
    correctedAt: one.correctedAt && isoOf(one.correctedAt),
    receivedAt: one.receivedAt && isoOf(one.receivedAt),
  })),
  addressChangedAt: addressChangedAt?.toISOString() ?? null,
  urgedAt: urgedAt?.toISOString() ?? null,
})

/** PostgreSQL writes times into JSON in its own form. */
const isoOf = (written: string): string => new Date(written).toISOString()
