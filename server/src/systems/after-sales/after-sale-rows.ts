import type { AfterSaleSetting } from '@haoli/contract/schemas'
import type { Selectable } from 'kysely'
import type { Static } from 'typebox'
import { lockOrder } from '../../core/orders/lock-order'
import type { OrderLineRow } from '../../core/orders/order-lines'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound } from '../../platform/problem'
import { afterSaleSetting } from './after-sale-setting'

export type AfterSaleRow = Selectable<Database['after_sales']>
export type ParcelRow = Selectable<Database['after_sale_parcels']>
export type Setting = Static<typeof AfterSaleSetting>

/** A line of an after-sale with the line of the order that it is about. */
export interface AfterSalePart extends Selectable<Database['after_sale_lines']> {
  line: OrderLineRow
}

/** An after-sale with all that decides about its next step. */
export interface Case {
  row: AfterSaleRow
  parts: AfterSalePart[]
  parcels: ParcelRow[]
  order: OrderRow
  /** All lines of the order. */
  lines: OrderLineRow[]
  /** One of its lines is in another after-sale that is open. */
  othersOpen: boolean
  setting: Setting
}

/**
 * Locks an after-sale for a step: its jobs, its order, then itself. `not_found` where it does not exist or, with `customerId`,
 * is another's. The order's job goes too, because a step may refund; `resumeOrder` brings it back.
 */
export async function lockCase(tx: Tx, id: string, context: Context, customerId?: string): Promise<Case> {
  const orderId = await orderOf(tx, id, customerId)
  await context.jobs.cancelAll(tx, [
    { kind: 'after_sale_due', subjectId: id },
    { kind: 'after_sale_soon', subjectId: id },
    { kind: 'confirm_order', subjectId: orderId },
  ])
  const order = await lockOrder(tx, orderId)
  const row = await tx.selectFrom('after_sales').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return readCase(tx, { row, order }, context.now)
}

async function orderOf(db: Db, id: string, customerId?: string): Promise<string> {
  let query = db.selectFrom('after_sales').select('order_id').where('id', '=', id)
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  const found = await query.executeTakeFirst()
  if (!found) throw notFound('after-sale')
  return found.order_id
}

export async function readCase(
  db: Db,
  { row, order }: { row: AfterSaleRow; order: OrderRow },
  now: Date,
): Promise<Case> {
  const [one] = await readCases(db, [{ row, order }], now)
  if (!one) throw new Error(`after-sale ${row.id} was not read`)
  return one
}

/** Several, in their order, with the same few reads however many there are. */
export async function readCases(
  db: Db,
  found: readonly { row: AfterSaleRow; order: OrderRow }[],
  now: Date,
): Promise<Case[]> {
  if (found.length === 0) return []
  const ids = found.map(({ row }) => row.id)
  const lines = await db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', 'in', [...new Set(found.map(({ order }) => order.id))])
    .orderBy('position')
    .execute()
  const rows = await db.selectFrom('after_sale_lines').selectAll().where('after_sale_id', 'in', ids).execute()
  const parcels = await parcelsOf(db, ids)
  const open = await db
    .selectFrom('after_sale_lines')
    .select(['after_sale_id', 'order_line_id'])
    .where(
      'order_line_id',
      'in',
      rows.map(({ order_line_id }) => order_line_id),
    )
    .where('open', '=', true)
    .execute()
  const setting = await readSetting(db, afterSaleSetting, now)
  return found.map(({ row, order }) => {
    const ofOrder = lines.filter((line) => line.order_id === order.id)
    const own = rows.filter(({ after_sale_id }) => after_sale_id === row.id)
    const isOwn = (lineId: string) => own.some(({ order_line_id }) => order_line_id === lineId)
    return {
      row,
      order,
      lines: ofOrder,
      parts: ofOrder.flatMap((line) =>
        own.filter(({ order_line_id }) => order_line_id === line.id).map((part) => ({ ...part, line })),
      ),
      parcels: parcels.filter(({ after_sale_id }) => after_sale_id === row.id),
      othersOpen: open.some(({ after_sale_id, order_line_id }) => after_sale_id !== row.id && isOwn(order_line_id)),
      setting,
    }
  })
}

export const parcelsOf = (db: Db, ids: readonly string[]): Promise<ParcelRow[]> =>
  db
    .selectFrom('after_sale_parcels')
    .selectAll()
    .where('after_sale_id', 'in', [...ids])
    .execute()

export const wasSentOut = ({ parcels }: Pick<Case, 'parcels'>): boolean => parcels.some(({ way }) => way === 'out')
