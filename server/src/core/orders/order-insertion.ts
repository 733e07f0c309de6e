import { type Insertable, sql } from 'kysely'
import { keptByChoice, keptListQuery } from '../../platform/database/kept-query'
import type { Database } from '../../platform/database/tables'
import { scheduling } from '../jobs/job-queue'
import { type shareColumns, sharesInsertion } from './discount-shares'

type Columns = Insertable<Database['orders']>
type LineColumns = Insertable<Database['order_lines']>

const orderColumns = [
  ...(['id', 'number', 'kind', 'customer_id', 'state', 'goods_fen', 'discount_fen', 'freight_fen'] as const),
  ...(['payable_fen', 'address', 'note', 'visit_id', 'venue_code_id', 'entrance'] as const),
  ...(['created_at', 'pay_before', 'paid_at'] as const),
] satisfies (keyof Columns)[]
const lineColumns = [
  ...(['id', 'order_id', 'position', 'product_id', 'sku_id', 'title', 'spec_text', 'image_url'] as const),
  ...(['price_fen', 'quantity', 'goods_fen', 'discount_fen', 'payable_fen', 'offer'] as const),
] satisfies (keyof LineColumns)[]

export type OrderValues = Pick<Columns, (typeof orderColumns)[number]>
export type LineValues = Pick<LineColumns, (typeof lineColumns)[number]>

interface Parts {
  /** With the job that closes it where nobody pays in time. */
  closesItself: boolean
  /** With what funds the discounts of its lines. */
  isDiscounted: boolean
}

type Order = OrderValues & ReturnType<typeof shareColumns>

/** The statement that inserts an order with its lines and its first event. */
export const insertWith = keptByChoice(({ closesItself, isDiscounted }: Parts) =>
  keptListQuery((tx, order: Order, lines: readonly LineValues[]) => {
    const statement = tx
      .with('placed', (db) => db.insertInto('orders').values(pick(order, orderColumns)))
      .with('ordered', (db) => db.insertInto('order_lines').values(lines.map((line) => pick(line, lineColumns))))
      .with('told', (db) => db.insertInto('order_events').values(firstEvent(order)))
    const funded = isDiscounted ? statement.with('funded', (db) => sharesInsertion(db, order)) : statement
    const complete = closesItself
      ? funded.with('closes', (db) => scheduling(db, 'close_order', order.id, order.pay_before as Date))
      : funded
    return complete.selectNoFrom(sql.lit(1).as('inserted'))
  }),
)

const firstEvent = (order: OrderValues) => ({
  order_id: order.id,
  transition: 'create',
  from_state: null,
  to_state: order.state,
  actor: 'customer',
  actor_id: order.customer_id,
  at: order.created_at,
})

const pick = <From, Name extends keyof From>(from: From, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>
