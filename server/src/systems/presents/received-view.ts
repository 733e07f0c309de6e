import { type AddressParts, type OrderState, orderLifeCycle, type ReceivedPresent } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { couponFor } from '../../core/coupons/claimable-coupons'
import type { ViewContext } from '../../core/orders/order-views'
import { promiseOfOrder } from '../../core/orders/promise-of-order'
import { waitingViews } from '../../core/orders/waiting-view'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { goodsOfLine, publicProfile } from './columns'
import { iso } from './given-head'
import { occasionOf } from './occasion-of'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'

/** One row for each accepted parcel. Neither price nor order number is read, so no answer can contain them. */
export interface ReceivedRow
  extends Pick<ReceivedPresent, 'id' | 'giver' | 'sendTo' | 'occasion' | 'note' | 'paper' | 'signature' | 'goods'> {
  orderId: string
  offeredOccasion: PresentRow['offered_occasion']
  state: OrderState
  address: AddressParts
  claimedAt: Date
  shippedAt: Date | null
  confirmsAt: Date | null
  completedAt: Date | null
  closedAt: Date | null
  thanksWords: string
  thanksSticker: NonNullable<ReceivedPresent['thanks']>['sticker']
  thankedAt: Date | null
}

/** The accepted parcels of `recipientId` for which `condition` holds, newest first. `p` is the parcel. */
export async function receivedRows(
  db: Db,
  recipientId: string,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`
    select p.id, p.order_id as "orderId", ${publicProfile('g')} as giver,
      s.send_to as "sendTo", s.occasion, s.offered_occasion as "offeredOccasion", s.note, s.paper, s.signature, o.state, o.address,
      p.answered_at as "claimedAt",
      ${goodsOfLine} as goods,
      o.shipped_at as "shippedAt", o.confirms_at as "confirmsAt", o.completed_at as "completedAt", o.closed_at as "closedAt",
      p.thanks_words as "thanksWords", p.thanks_sticker as "thanksSticker", p.thanked_at as "thankedAt"
    from parcels p
    join presents s on s.id = p.present_id
    join customers g on g.id = s.giver_id
    join orders o on o.id = p.order_id
    join order_lines l on l.order_id = o.id
    where p.recipient_id = ${recipientId} and ${condition}
    order by p.answered_at desc, p.id desc limit ${limit}`.execute(db)
  return rows
}

/** An accepted parcel by its id; `not_found` for another recipient's. */
export async function receivedRow(db: Db, parcelId: string, recipientId: string): Promise<ReceivedRow> {
  const [row] = await receivedRows(db, recipientId, sql`p.id = ${parcelId}`, 1)
  if (!row) throw notFound('present')
  return row
}

/** The members that a row of the list and the present's own page share. */
export const receivedHead = (row: ReceivedRow) => ({
  id: row.id,
  giver: row.giver,
  sendTo: row.sendTo,
  ...occasionOf(row.occasion, row.offeredOccasion),
  note: row.note,
  paper: row.paper,
  signature: row.signature,
  goods: row.goods,
  state: row.state,
  stateCode: orderLifeCycle.states[row.state].code,
  claimedAt: row.claimedAt.toISOString(),
})

/** A present as its recipient sees it. */
export async function receivedView(
  db: Db,
  parcelId: string,
  recipientId: string,
  context: ViewContext,
): Promise<ReceivedPresent> {
  const { now, registry } = context
  const row = await receivedRow(db, parcelId, recipientId)
  const order = await db.selectFrom('orders').selectAll().where('id', '=', row.orderId).executeTakeFirstOrThrow()
  const { afterSales = [], afterSalePossible = false } =
    (await registry.orderAdditions(db, [order], now)).get(order.id) ?? {}
  const { returnCouponId } = await readSetting(db, presentSetting, now)
  const ordered = { id: row.orderId, orderedAt: row.claimedAt, region: row.address }
  const waiting = (await waitingViews(db, [{ id: row.orderId, state: row.state }], now)).get(row.orderId)
  return {
    ...receivedHead(row),
    address: row.address,
    ...(row.state === 'to_ship' && { promise: await promiseOfOrder(db, ordered, now) }),
    ...(waiting && { waiting }),
    shippedAt: iso(row.shippedAt),
    confirmsAt: row.state === 'to_receive' ? iso(row.confirmsAt) : null,
    completedAt: iso(row.completedAt),
    closedAt: iso(row.closedAt),
    thanks: row.thankedAt && { words: row.thanksWords, sticker: row.thanksSticker, at: row.thankedAt.toISOString() },
    afterSales,
    afterSalePossible,
    returnCoupon: returnCouponId === null ? null : await offeredCoupon(db, recipientId, returnCouponId, context),
    now: now.toISOString(),
  }
}

/** null where the recipient can claim none and has none of it. */
async function offeredCoupon(db: Db, customerId: string, couponId: string, { now, registry }: ViewContext) {
  const coupon = await couponFor(db, couponId, { customerId, now, registry })
  return coupon && (coupon.claimable || coupon.heldCount > 0) ? coupon : null
}
