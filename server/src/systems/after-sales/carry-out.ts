import type { AddressParts, AfterSaleTransition } from '@haoli/contract'
import { lockForRefund, refundOrder } from '../../core/orders/refund-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Case } from './after-sale-rows'
import type { Said } from './events'
import { moveCase, requireStep } from './move-case'
import { piecesLeft, piecesReceived, refundOf } from './refund-of-case'
import { hasReplacement, takeReplacement } from './replacement-stock'

interface Outcome {
  transition: AfterSaleTransition
  said?: Said | undefined
}

/**
 * Ends a case with a refund of what is left of its pieces: of those that came back where some were counted. Locks as a refund does,
 * before anything else is changed.
 */
export async function refundCase(
  tx: Tx,
  one: Case,
  { transition, said, freightFen }: Outcome & { freightFen?: number | undefined },
  context: Context,
): Promise<void> {
  requireStep(one, transition, context.now)
  await lockForRefund(tx, one.order.id, context)
  const counted = one.parts.some(({ received }) => received !== null)
  const refund = refundOf(one, counted ? piecesReceived(one) : piecesLeft(one), freightFen)
  const moved = await moveCase(tx, one, { transition, ...(said && { said }) }, context)
  if (refund === null) return
  const fen = await refundOrder(tx, one.order.id, refund, context)
  await tx
    .updateTable('after_sales')
    .set((eb) => ({ refunded_fen: eb('refunded_fen', '+', fen) }))
    .where('id', '=', moved.row.id)
    .execute()
}

/**
 * Asks the buyer to send the goods back. Of an exchange the replacement is taken from the shelf at once; where there is none the
 * merchant is told, and for who cannot be asked (`orReturn`) the exchange becomes a return.
 */
export async function askForGoods(
  tx: Tx,
  one: Case,
  { transition, said, returnTo, orReturn }: Outcome & { returnTo: AddressParts | null; orReturn: boolean },
  context: Context,
): Promise<void> {
  requireStep(one, transition, context.now)
  if (returnTo === null) {
    throw new Problem('return_address_missing', 'name the address that goods are returned to, or set it')
  }
  const becomesReturn = one.row.type === 'exchange' && orReturn && !(await hasReplacement(tx, one))
  const set = { return_to: JSON.stringify(returnTo), ...(becomesReturn && { type: 'return' as const }) }
  const changed: Case = becomesReturn ? { ...one, row: { ...one.row, type: 'return' } } : one
  const ready = await takeReplacement(tx, changed, context.now)
  await moveCase(tx, ready, { transition, set, ...(said && { said }) }, context)
}

/** Has the merchant send what was missing, or a replacement before the goods come back. */
export async function promiseShipping(
  tx: Tx,
  one: Case,
  { transition, said }: Outcome,
  context: Context,
): Promise<void> {
  requireStep(one, transition, context.now)
  const ready = await takeReplacement(tx, one, context.now)
  await moveCase(tx, ready, { transition, ...(said && { said }) }, context)
}
