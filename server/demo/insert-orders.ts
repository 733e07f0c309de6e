import { sql } from 'kysely'
import { jobQueue } from '../src/core/jobs/job-queue'
import { recordRefund } from '../src/core/ledger/money'
import { newOrderNumber } from '../src/core/orders/order-number'
import type { Tx } from '../src/platform/database/db'
import { dayMs, hourMs, minuteMs } from '../src/platform/durations'
import type { DemoSale } from './promoters/make-history'

const address = JSON.stringify({
  name: '周立夏',
  phone: '13800006021',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '龙井路1号茶山苑3幢502',
})
const confirmDays = 10

/** What of a sale its order says. */
export interface SoldOrder
  extends Pick<DemoSale, 'id' | 'quantity' | 'payableFen' | 'paidAt' | 'completedAt' | 'refund'> {
  sku: Pick<DemoSale['sku'], 'id'>
}

const at = (ms: number) => new Date(ms)
const shippedAt = ({ paidAt }: SoldOrder) => paidAt + 2 * hourMs
const isCompleted = ({ completedAt }: SoldOrder) => completedAt !== null

/** The orders of buyers, paid, shipped, and completed or on their way, with their money and the stock that they took. */
export async function insertOrders(
  tx: Tx,
  buyers: readonly { id: string; sales: readonly SoldOrder[] }[],
): Promise<void> {
  const all = buyers.flatMap(({ id: customerId, sales }) => sales.map((sale) => ({ customerId, sale })))
  const sales = all.map(({ sale }) => sale)
  await tx
    .insertInto('orders')
    .values(
      all.map(({ customerId, sale }) => ({
        id: `ord_${sale.id}`,
        number: newOrderNumber(at(sale.paidAt)),
        customer_id: customerId,
        state: isCompleted(sale) ? ('completed' as const) : ('to_receive' as const),
        goods_fen: sale.payableFen,
        discount_fen: 0,
        freight_fen: 0,
        payable_fen: sale.payableFen,
        address,
        note: '',
        visit_id: null,
        entrance: 'chat' as const,
        created_at: at(sale.paidAt - minuteMs),
        pay_before: at(sale.paidAt + 30 * minuteMs),
        paid_at: at(sale.paidAt),
        shipped_at: at(shippedAt(sale)),
        confirms_at: at(shippedAt(sale) + confirmDays * dayMs),
        completed_at: sale.completedAt === null ? null : at(sale.completedAt),
        closed_at: null,
        close_reason: null,
      })),
    )
    .execute()
  await insertLines(tx, sales)
  await insertEvents(tx, all)
  await takeMoney(tx, sales)
  for (const sale of sales) {
    if (isCompleted(sale)) continue
    await jobQueue.schedule(tx, 'confirm_order', `ord_${sale.id}`, at(shippedAt(sale) + confirmDays * dayMs))
  }
}

async function insertLines(tx: Tx, sales: readonly SoldOrder[]): Promise<void> {
  const rows = sales.map((sale) => ({
    id: sale.id,
    sku: sale.sku.id,
    quantity: sale.quantity,
    refunded: sale.refund?.fen ?? 0,
    shipped: at(shippedAt(sale)),
    number: `SF${sale.paidAt}`,
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as sold (id text, sku text, quantity int, refunded bigint, shipped timestamptz, number text)`
  await sql`
    insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, image_url, price_fen, quantity,
      goods_fen, discount_fen, payable_fen, shipped_quantity, refunded_fen)
    select 'orl_' || sold.id, 'ord_' || sold.id, 0, p.id, k.id, p.title,
      coalesce((select string_agg(spec ->> 'value', ' / ') from jsonb_array_elements(k.specs) spec), ''),
      coalesce(k.image_url, p.image_urls ->> 0), k.price_fen, quantity, k.price_fen * quantity, 0, k.price_fen * quantity,
      quantity, refunded
    from ${given} join skus k on k.id = sku join products p on p.id = k.product_id`.execute(tx)
  await sql`
    insert into shipments (id, order_id, company, waybill_number, shipped_at, received_at, address)
    select 'shp_' || sold.id, o.id, '顺丰速运', sold.number, shipped, o.completed_at, o.address
    from ${given} join orders o on o.id = 'ord_' || sold.id`.execute(tx)
  await sql`
    insert into shipment_lines (shipment_id, sku_id, quantity) select 'shp_' || id, sku, quantity from ${given}`.execute(
    tx,
  )
  // What can be bought stays what the catalogue says.
  await sql`
    update stocks set supplied = supplied + pieces, sold = sold + pieces
    from (select sku, sum(quantity)::int as pieces from ${given} group by sku) taken
    where taken.sku = stocks.sku_id`.execute(tx)
  await sql`
    insert into stock_moves (sku_id, at, cause, order_id, available, held, sold, left_available)
    select sku, o.paid_at, 'payment', o.id, 0, 0, quantity, t.available
    from ${given} join orders o on o.id = 'ord_' || sold.id join stocks t on t.sku_id = sku order by o.paid_at`.execute(
    tx,
  )
}

async function insertEvents(tx: Tx, all: readonly { customerId: string; sale: SoldOrder }[]): Promise<void> {
  const rows = all.flatMap(({ customerId, sale }) => {
    const by = { order_id: `ord_${sale.id}`, actor: 'customer', actor_id: customerId }
    const shop = { ...by, actor: 'merchant', actor_id: null }
    return [
      { ...by, transition: 'create', from_state: null, to_state: 'to_pay' as const, at: at(sale.paidAt - minuteMs) },
      { ...by, transition: 'pay', from_state: 'to_pay' as const, to_state: 'to_ship' as const, at: at(sale.paidAt) },
      {
        ...shop,
        ...{ transition: 'ship', from_state: 'to_ship' as const, to_state: 'to_receive' as const },
        at: at(shippedAt(sale)),
      },
      ...(sale.completedAt === null
        ? []
        : [
            {
              ...by,
              ...{ transition: 'confirm_receipt', from_state: 'to_receive' as const, to_state: 'completed' as const },
              at: at(sale.completedAt),
            },
          ]),
    ]
  })
  await tx.insertInto('order_events').values(rows).execute()
}

async function takeMoney(tx: Tx, sales: readonly SoldOrder[]): Promise<void> {
  const rows = sales.map((sale) => ({
    id: sale.id,
    fen: sale.payableFen,
    refunded: sale.refund?.fen ?? 0,
    paid: at(sale.paidAt),
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as paid_for (id text, fen bigint, refunded bigint, paid timestamptz)`
  await sql`
    insert into payments (id, order_id, state, gateway, gateway_reference, amount_fen, refunded_fen, created_at, settled_at,
      provider_open)
    select 'pay_' || id, 'ord_' || id, 'succeeded', 'sandbox', null, fen, refunded, paid, paid, false from ${given}`.execute(
    tx,
  )
  await sql`
    with posted as (
      insert into ledger_postings (book, cause, cause_id, amount, at)
      select 'money', 'payment', 'pay_' || id, fen, paid from ${given} order by paid
      returning id, cause_id, amount
    )
    insert into ledger_lines (posting_id, account, subject, amount)
    select id, 'payment', cause_id, -amount from posted
    union all select id, 'order', replace(cause_id, 'pay_', 'ord_'), amount from posted`.execute(tx)
  for (const { id, refund } of sales) if (refund) await giveBack(tx, id, refund)
}

async function giveBack(tx: Tx, id: string, { fen, at: ms }: NonNullable<SoldOrder['refund']>): Promise<void> {
  const refund = { id: `rfd_${id}`, payment_id: `pay_${id}`, order_id: `ord_${id}`, amount_fen: fen }
  await tx
    .insertInto('refunds')
    .values({ ...refund, share: null, state: 'done', created_at: at(ms), done_at: at(ms) })
    .execute()
  await recordRefund(tx, { refundId: refund.id, paymentId: refund.payment_id, amountFen: fen }, at(ms))
}
