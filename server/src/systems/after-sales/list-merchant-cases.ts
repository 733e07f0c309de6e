import {
  type AfterSaleCounts,
  type AfterSaleState,
  type AfterSaleType,
  afterSaleLifeCycle,
  afterSaleStates,
  limits,
  type MerchantAfterSale,
  type PageOf,
} from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { ViewContext } from '../../core/orders/order-views'
import type { Db } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { AfterSaleRow } from './after-sale-rows'
import { casesOf, merchantViews } from './find-cases'

type Side = keyof AfterSaleCounts

interface MerchantList {
  limit?: number | undefined
  cursor?: string | undefined
  waitsFor?: Side | undefined
  state?: AfterSaleState | undefined
  type?: AfterSaleType | undefined
  orderId?: string | undefined
  open?: boolean | undefined
  dueWithinHours?: number | undefined
  q?: string | undefined
}

/** Those of all customers: what waits for somebody by the time left, otherwise the newest first. */
export async function listMerchantCases(
  db: Db,
  { limit = limits.pageDefault, cursor, ...wanted }: MerchantList,
  context: ViewContext,
): Promise<PageOf<MerchantAfterSale>> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('after_sales')
    .selectAll()
    .limit(limit + 1)
  for (const condition of conditionsOf(wanted, context.now)) query = query.where(condition)
  const isQueue = areOpen(wanted)
  if (isQueue) {
    query = query.orderBy('deadline').orderBy('id')
    if (from) query = query.where(sql<boolean>`(deadline, id) > (${from.at}, ${from.id})`)
  } else {
    query = query.orderBy('applied_at', 'desc').orderBy('id', 'desc')
    if (from) query = query.where(after('applied_at', 'id', from))
  }
  const at = (row: AfterSaleRow) => (isQueue ? (row.deadline ?? row.applied_at) : row.applied_at)
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: at(row), id: row.id }))
  return { items: await merchantViews(db, await casesOf(db, page, context.now), context), nextCursor }
}

/** How many wait for each side. */
export async function countCases(db: Db): Promise<AfterSaleCounts> {
  const { rows } = await sql<AfterSaleCounts>`
    select ${sql.join((['merchant', 'buyer', 'judge'] as const).map(countOf))} from after_sales where open`.execute(db)
  return rows[0] ?? { merchant: 0, buyer: 0, judge: 0 }
}

const countOf = (side: Side) => sql`count(*) filter (where ${waitingFor(side)}) as ${sql.ref(side)}`

/** A condition on `after_sales`: it is this side's turn. */
export const waitingFor = (side: Side): RawBuilder<boolean> => {
  const states = afterSaleStates.filter((one) => afterSaleLifeCycle.states[one].waitsFor === side)
  return sql<boolean>`open and state in (${sql.join(states.map((state) => sql.lit(state)))})`
}

/** Whether only open ones can be asked for, which have deadlines. */
const areOpen = ({ waitsFor, state, open, dueWithinHours }: MerchantList): boolean =>
  waitsFor !== undefined ||
  dueWithinHours !== undefined ||
  open === true ||
  (state !== undefined && afterSaleLifeCycle.states[state].open)

function conditionsOf({ waitsFor, state, type, orderId, open, dueWithinHours, q }: MerchantList, now: Date) {
  const conditions: RawBuilder<boolean>[] = []
  if (waitsFor !== undefined) conditions.push(waitingFor(waitsFor))
  // Not a parameter: PostgreSQL finds the partial index by the words of the statement.
  const openOrNot = (isOpen: boolean) => (isOpen ? sql<boolean>`open` : sql<boolean>`not open`)
  if (state !== undefined) conditions.push(sql`state = ${state}`, openOrNot(afterSaleLifeCycle.states[state].open))
  if (type !== undefined) conditions.push(sql`type = ${type}`)
  if (orderId !== undefined) conditions.push(sql`order_id = ${orderId}`)
  if (open !== undefined) conditions.push(openOrNot(open))
  if (dueWithinHours !== undefined) conditions.push(dueBy(new Date(now.getTime() + dueWithinHours * hourMs)))
  // Each way finds few rows by an index of its own.
  if (q !== undefined) {
    conditions.push(sql`after_sales.id in (
      select id from after_sales where id = ${q}
      union all select after_sales.id from after_sales join orders on orders.id = order_id where number = ${q}
      union all select after_sale_id from after_sale_parcels where upper(waybill_number) = upper(${q}))`)
  }
  return conditions
}

/** A condition on `after_sales`: somebody has to act by then. */
export const dueBy = (until: Date): RawBuilder<boolean> => sql<boolean>`open and deadline <= ${until}`
