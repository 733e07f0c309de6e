import { sql } from 'kysely'
import { startLock } from '../../src/core/attribution/locks'
import { agreeTerms } from '../../src/core/commission/agree-terms'
import { earnCommission } from '../../src/core/commission/earn-commission'
import { jobQueue } from '../../src/core/jobs/job-queue'
import { post } from '../../src/core/ledger/post'
import { newOrderNumber } from '../../src/core/orders/order-number'
import type { Tx } from '../../src/platform/database/db'
import { dayMs, hourMs } from '../../src/platform/durations'

interface Sale {
  /** Of the buyer, the order and its line, which are the only ones of each other. */
  id: string
  promoterId: string
  agencyId: string
  skuId: string
  paidAt: Date
  now: Date
}

const settleDays = 7
const address = {
  name: '周立夏',
  phone: '13800006021',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '龙井路1号茶山苑3幢502',
}
const names = ['林晓', '周舟', '陈岚', '沈一', '陆野', '苏禾', '顾念', '许愿']

/** Somebody opens a promoter's link, pays one piece, and gets it three days later; it earns by the terms that were in force then. */
export async function sellOnce(tx: Tx, { id, promoterId, agencyId, skuId, paidAt, now }: Sale): Promise<void> {
  const customerId = `cus_demo_${id}`
  const opened = after(paidAt, -hourMs)
  const nickname = names[Number(id.replace(/\D/g, '')) % names.length] ?? ''
  await tx
    .insertInto('customers')
    .values({ id: customerId, openid: `demo:${id}`, nickname, avatar_url: null, created_at: opened })
    .execute()
  await startLock(tx, { customerId, promoterId, opened: 'product' }, opened)
  const completedAt = after(paidAt, 3 * dayMs)
  await insertOrder(tx, { id, customerId, skuId, paidAt, completedAt: completedAt < now ? completedAt : null })
  const order = await tx.selectFrom('orders').selectAll().where('id', '=', `ord_${id}`).executeTakeFirstOrThrow()
  const lock = await tx.selectFrom('locks').selectAll().where('customer_id', '=', customerId).executeTakeFirstOrThrow()
  await agreeTerms(tx, order, { promoterId, agencyId, lock }, paidAt)
  const lines = await tx.selectFrom('order_lines').selectAll().where('order_id', '=', order.id).execute()
  await earnCommission(tx, lines, { now: paidAt })
  if (completedAt < now) await settle(tx, order.id, { due: after(completedAt, settleDays * dayMs), now })
}

const after = (time: Date, ms: number) => new Date(time.getTime() + ms)

async function settle(tx: Tx, orderId: string, { due, now }: { due: Date; now: Date }): Promise<void> {
  await tx.updateTable('commissions').set({ settles_at: due }).where('order_id', '=', orderId).execute()
  if (due > now) return jobQueue.schedule(tx, 'settle_commission', orderId, due)
  await tx
    .updateTable('commission_lines')
    .set({ state: 'settled', settled_at: due })
    .where('commission_id', 'in', (eb) => eb.selectFrom('commissions').select('id').where('order_id', '=', orderId))
    .execute()
}

interface DemoOrder {
  id: string
  customerId: string
  skuId: string
  paidAt: Date
  /** null: it is on its way. */
  completedAt: Date | null
}

/** A paid order of one piece, shipped, with its money and the piece that it took. */
async function insertOrder(tx: Tx, { id, customerId, skuId, paidAt, completedAt }: DemoOrder): Promise<void> {
  const [orderId, paymentId] = [`ord_${id}`, `pay_${id}`]
  const { price_fen: fen } = await tx
    .selectFrom('skus')
    .select('price_fen')
    .where('id', '=', skuId)
    .executeTakeFirstOrThrow()
  const confirmsAt = after(paidAt, 10 * dayMs)
  await tx
    .insertInto('orders')
    .values({
      id: orderId,
      number: newOrderNumber(paidAt),
      customer_id: customerId,
      state: completedAt ? 'completed' : 'to_receive',
      goods_fen: fen,
      discount_fen: 0,
      freight_fen: 0,
      payable_fen: fen,
      address: JSON.stringify(address),
      note: '',
      visit_id: null,
      entrance: 'chat',
      created_at: paidAt,
      pay_before: after(paidAt, hourMs / 2),
      paid_at: paidAt,
      shipped_at: after(paidAt, hourMs),
      confirms_at: confirmsAt,
      completed_at: completedAt,
      closed_at: null,
      close_reason: null,
    })
    .execute()
  if (!completedAt) await jobQueue.schedule(tx, 'confirm_order', orderId, confirmsAt)
  await sql`
    insert into order_lines (id, order_id, position, product_id, sku_id, title, spec_text, image_url, price_fen, quantity,
      goods_fen, discount_fen, payable_fen, shipped_quantity, refunded_fen)
    select ${`orl_${id}`}, ${orderId}, 0, p.id, k.id, p.title,
      coalesce((select string_agg(spec ->> 'value', ' / ') from jsonb_array_elements(k.specs) spec), ''),
      coalesce(k.image_url, p.image_urls ->> 0), k.price_fen, 1, k.price_fen, 0, k.price_fen, 1, 0
    from skus k join products p on p.id = k.product_id where k.id = ${skuId}`.execute(tx)
  await insertParcel(tx, { id, orderId, skuId, shippedAt: after(paidAt, hourMs) })
  await insertEvents(tx, { orderId, customerId, paidAt, completedAt })
  await tx
    .insertInto('payments')
    .values({
      id: paymentId,
      order_id: orderId,
      state: 'succeeded',
      gateway: 'sandbox',
      gateway_reference: null,
      amount_fen: fen,
      refunded_fen: 0,
      created_at: paidAt,
      settled_at: paidAt,
      provider_open: false,
    })
    .execute()
  const lines = [
    { account: 'payment', subject: paymentId, amount: -fen },
    { account: 'order', subject: orderId, amount: fen },
  ]
  await post(tx, { book: 'money', cause: { kind: 'payment', id: paymentId }, lines, at: paidAt })
}

interface Parcel {
  id: string
  orderId: string
  skuId: string
  shippedAt: Date
}

/** What can be bought stays what the catalogue says. */
async function insertParcel(tx: Tx, { id, orderId, skuId, shippedAt }: Parcel): Promise<void> {
  const shipment = {
    id: `shp_${id}`,
    order_id: orderId,
    company: '顺丰速运',
    waybill_number: `SF${shippedAt.getTime()}`,
  }
  await tx
    .insertInto('shipments')
    .values({ ...shipment, shipped_at: shippedAt })
    .execute()
  await tx.insertInto('shipment_lines').values({ shipment_id: shipment.id, sku_id: skuId, quantity: 1 }).execute()
  await tx
    .updateTable('stocks')
    .set((eb) => ({ supplied: eb('supplied', '+', 1), sold: eb('sold', '+', 1) }))
    .where('sku_id', '=', skuId)
    .execute()
}

async function insertEvents(
  tx: Tx,
  { orderId, customerId, paidAt, completedAt }: Omit<DemoOrder, 'id' | 'skuId'> & { orderId: string },
): Promise<void> {
  const by = { order_id: orderId, actor: 'customer', actor_id: customerId }
  const shipped = { order_id: orderId, actor: 'merchant', actor_id: null, at: after(paidAt, hourMs) }
  await tx
    .insertInto('order_events')
    .values([
      { ...by, transition: 'create', from_state: null, to_state: 'to_pay', at: paidAt },
      { ...by, transition: 'pay', from_state: 'to_pay', to_state: 'to_ship', at: paidAt },
      { ...shipped, transition: 'ship', from_state: 'to_ship', to_state: 'to_receive' },
    ])
    .execute()
  if (!completedAt) return
  const done = { transition: 'confirm_receipt', from_state: 'to_receive', to_state: 'completed' } as const
  await tx
    .insertInto('order_events')
    .values({ ...by, ...done, at: completedAt })
    .execute()
}
