import { type AfterSaleBrief, afterSaleLifeCycle } from '@haoli/contract'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { OrderRow } from '../../core/system/events'
import type { OrderAdditions } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'
import type { AfterSaleRow } from './after-sale-rows'
import { afterSaleSetting } from './after-sale-setting'
import { takesApplications } from './possible'

type Additions = Pick<OrderAdditions, 'afterSales' | 'afterSalePossible'>

/** For each order its after-sales, newest first, and whether one can be applied for. Unpaid orders have none, and are not asked. */
export async function afterSalesOfOrders(
  db: Db,
  orders: readonly OrderRow[],
  now: Date,
): Promise<Map<string, Additions>> {
  const paid = orders.filter(({ state, kind }) => kind !== 'present' && state !== 'to_pay' && state !== 'cancelled')
  const briefs = await briefsOf(
    db,
    paid.map(({ id }) => id),
  )
  const setting = paid.length > 0 ? await readKeptSetting(db, afterSaleSetting, now) : afterSaleSetting.initial
  return new Map(
    orders.map((order) => {
      const afterSalePossible = takesApplications(order, setting, now)
      return [order.id, { afterSales: briefs.get(order.id) ?? [], afterSalePossible }]
    }),
  )
}

async function briefsOf(db: Db, orderIds: readonly string[]): Promise<Map<string, AfterSaleBrief[]>> {
  const briefs = new Map<string, AfterSaleBrief[]>()
  if (orderIds.length === 0) return briefs
  const rows = await db
    .selectFrom('after_sales')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('after_sale_lines')
        .select((of) => of.fn.agg<string[]>('array_agg', ['order_line_id']).as('ids'))
        .whereRef('after_sale_id', '=', 'after_sales.id')
        .as('lineIds'),
    )
    .where('order_id', 'in', [...orderIds])
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const row of rows) {
    const brief = { ...headOf(row), lineIds: row.lineIds ?? [] }
    briefs.set(row.order_id, [...(briefs.get(row.order_id) ?? []), brief])
  }
  return briefs
}

/** The members that every answer has. */
export const headOf = (row: AfterSaleRow): Omit<AfterSaleBrief, 'lineIds'> => ({
  id: row.id,
  type: row.type,
  subType: row.sub_type,
  state: row.state,
  stateCode: afterSaleLifeCycle.states[row.state].code,
  open: row.open,
  waitsFor: afterSaleLifeCycle.states[row.state].waitsFor,
  deadline: row.deadline?.toISOString() ?? null,
  appliedAt: row.applied_at.toISOString(),
})
