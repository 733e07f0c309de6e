import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { commitsAfter } from '../../platform/database/join-commands'
import { keptQuery } from '../../platform/database/kept-query'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { customerBlocked } from '../customers/lock-buyer'
import type { PayGateway } from '../gateways/gateways'
import { schedulingFrom } from '../jobs/job-queue'
import { orderLock } from '../orders/lock-order'
import { readKeptSetting } from '../settings/kept-settings'
import type { Context } from '../system/system'
import { nextAsk } from './next-ask'
import { paymentSetting } from './payment-setting'

interface Wanted {
  orderId: string
  customerId: string
  gateway: PayGateway['name']
}

export interface OpenedPayment {
  payment: Selectable<Database['payments']>
  /** What the gateway is to prepare. */
  request: Parameters<PayGateway['prepare']>[0]
}

/** Why none is opened. */
export interface NotOpened {
  why: Problem
}

/** An earlier payment of the order has failed, but its provider may still take money for it: it has to be closed there first. */
export class FailedOneIsOpen extends Problem {
  constructor() {
    super('payment_state_conflict', 'an earlier payment of the order is not closed yet')
  }
}

/**
 * Opens a payment of an order, or answers the open one, so that two requests never open two. `thenCommit`: the commit is sent with it,
 * and the transaction can be asked nothing more.
 */
export async function openPayment(
  tx: Tx,
  wanted: Wanted,
  { now }: Pick<Context, 'now'>,
  { thenCommit = false } = {},
): Promise<OpenedPayment | NotOpened> {
  const { askSeconds } = await readKeptSetting(tx, paymentSetting, now)
  const asked = { ...wanted, paymentId: newId('payment'), firstAsk: nextAsk(now, askSeconds, now), now }
  const [found] = await (thenCommit ? lockOpenAndCommit : lockAndOpen)(tx, asked)
  if (!found) return { why: notFound('order') }
  const { number, openid, blockId, isPayable, isFailedOneOpen, ...payment } = found
  if (blockId !== null) return { why: customerBlocked() }
  if (!isPayable) return { why: new Problem('order_state_conflict', 'the order cannot be paid any more') }
  if (isFailedOneOpen) return { why: new FailedOneIsOpen() }
  const request = { id: payment.id, amountFen: payment.amount_fen, description: `好礼 ${number}`, openid }
  return { payment, request }
}

interface Opening extends Wanted {
  paymentId: string
  firstAsk: Date
  now: Date
}

type Found = Selectable<Database['payments']> & {
  number: string
  openid: string
  blockId: string | null
  isPayable: boolean
  isFailedOneOpen: boolean
}

/**
 * In one statement: locks the order, inserts a payment where it can be paid and none is pending, and schedules the job that asks
 * about it. The order's lock serializes concurrent requests; the unique index `one_open_payment` finds a payment that the
 * statement does not see, because it was committed while it waited for the lock.
 */
const lockingAndOpening = (mark: '' | typeof commitsAfter) =>
  keptQuery(
    (tx, { orderId, customerId, gateway, paymentId, firstAsk, now }: Opening) => sql<Found>`${sql.raw(mark)}
    with locked as (${orderLock(tx, orderId, customerId)}), asked as materialized (
      select l.id, number, payable_fen, pay_before, openid, block_id as "blockId",
        l.state = 'to_pay' and pay_before > ${now} as "isPayable",
        exists (select from payments p where p.order_id = l.id and p.state = 'failed' and provider_open) as "isFailedOneOpen"
      from locked l join customers c on c.id = l.customer_id
    ), opened as (
      insert into payments (id, order_id, state, gateway, amount_fen, created_at)
      select ${paymentId}::text, id, 'pending', ${gateway}::text, payable_fen, ${now}::timestamptz
      from asked where "isPayable" and "blockId" is null and not "isFailedOneOpen"
      -- The open one stays as it is, and is answered.
      on conflict (order_id) where state = 'pending' do update set state = excluded.state
      returning *
    ), asks as (${schedulingFrom(
      tx,
      'follow_payment',
      // Asked in any case when the time to pay is over, as `nextQuestion` says.
      sql`select o.id, least(${firstAsk}, pay_before) from opened o join asked a on a.id = o.order_id where o.id = ${paymentId}`,
    )})
    select o.*, number, openid, "blockId", "isPayable", "isFailedOneOpen" from asked a left join opened o on o.order_id = a.id`,
  )

const lockAndOpen = lockingAndOpening('')
const lockOpenAndCommit = lockingAndOpening(commitsAfter)
