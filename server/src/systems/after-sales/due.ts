import type { AfterSaleTransition } from '@haoli/contract'
import { lockForRefund } from '../../core/orders/refund-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { type AfterSaleRow, type Case, lockCase, wasSentOut } from './after-sale-rows'
import { askForGoods, promiseShipping, refundCase } from './carry-out'
import { moveCase, scheduleDeadline } from './move-case'
import { remind } from './notify'
import { countAllReceived } from './receive-return'
import { hasReplacement } from './replacement-stock'
import { resumeOrder } from './resume-order'

/** A deadline has passed: whoever did not act has agreed, or has given up. Does nothing where it moved meanwhile. */
export async function actOnDeadline(tx: Tx, id: string, context: Context): Promise<void> {
  const known = await tx.selectFrom('after_sales').selectAll().where('id', '=', id).executeTakeFirst()
  if (!known || !hasPassed(known, context.now)) return
  const one = await lockCase(tx, id, context)
  if (hasPassed(one.row, context.now)) return overdue[one.row.state]?.(tx, one, context)
  // It moved while this waited for its lock, which took the jobs away.
  if (one.row.open) return scheduleDeadline(tx, one, context)
  await resumeOrder(tx, one, context)
}

const hasPassed = ({ open, deadline }: AfterSaleRow, now: Date): boolean => open && deadline !== null && deadline <= now

/** Some hours before a deadline: tells whoever has to act. */
export async function warnOfDeadline(tx: Tx, id: string, context: Context): Promise<void> {
  const one = await tx.selectFrom('after_sales').selectAll().where('id', '=', id).executeTakeFirst()
  if (one?.open && one.deadline && one.deadline > context.now) await remind(tx, one, context)
}

type Overdue = (tx: Tx, one: Case, context: Context) => Promise<void>

const just =
  (transition: AfterSaleTransition): Overdue =>
  async (tx, one, context) => {
    await moveCase(tx, one, { transition }, context)
  }
const refund =
  (transition: AfterSaleTransition): Overdue =>
  (tx, one, context) =>
    refundCase(tx, one, { transition }, context)

/** The merchant did not answer. What cannot be sent any more, and what nobody can send back, is refunded. */
const agreed: Overdue = async (tx, one, context) => {
  const { type } = one.row
  if (type === 'refund') return refund('overdue_refund')(tx, one, context)
  if (type === 'reship') {
    if (!(await hasReplacement(tx, one))) return refund('overdue_refund')(tx, one, context)
    return promiseShipping(tx, one, { transition: 'overdue_shipping' }, context)
  }
  const { returnTo } = one.setting
  if (returnTo === null) return refund('overdue_refund')(tx, one, context)
  await askForGoods(tx, one, { transition: 'overdue_return', returnTo, orReturn: true }, context)
}

const received: Overdue = async (tx, one, context) => {
  await lockForRefund(tx, one.order.id, context)
  const counted = await countAllReceived(tx, one, context.now)
  if (one.row.type === 'return') return refund('overdue_receipt')(tx, counted, context)
  await moveCase(tx, counted, { transition: wasSentOut(one) ? 'overdue_exchanged' : 'overdue_exchange' }, context)
}

/** By the state whose deadline has passed. */
const overdue: Partial<Record<Case['row']['state'], Overdue>> = {
  merchant_processing: agreed,
  user_wait_handle: just('lapse'),
  user_wait_confirm_update: just('lapse'),
  user_wait_return: just('close_return'),
  merchant_wait_receipt: received,
  merchant_wait_ship: (tx, one, context) =>
    one.row.ships_first ? notSentFirst(tx, one, context) : refund('overdue_refund')(tx, one, context),
  user_wait_receipt: just('count_received'),
  platform_processing: refund('overdue_decision'),
}

const notSentFirst: Overdue = async (tx, one, context) => {
  const row = { ...one.row, ships_first: false }
  await moveCase(tx, { ...one, row }, { transition: 'overdue_ship_first', set: { ships_first: false } }, context)
}
