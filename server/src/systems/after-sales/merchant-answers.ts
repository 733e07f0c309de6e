import { type AgreeToAfterSale, type ProposeInAfterSale, rejectionOf, type SayInAfterSale } from '@haoli/contract'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { type Case, lockCase } from './after-sale-rows'
import { askForGoods, promiseShipping, refundCase } from './carry-out'
import { type Said, writeEvent } from './events'
import { moveCase, scheduleDeadline } from './move-case'
import { mostPieces } from './possible'
import { mayAddProof } from './steps'

/** Agrees, as it was applied for or in the way that the answer says. */
export async function agree(tx: Tx, id: string, answer: AgreeToAfterSale | undefined, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context)
  const { withoutReturn = false, shipsFirst = false, returnTo, words } = answer ?? {}
  const said: Said | undefined = words === undefined ? undefined : { words }
  const { type } = one.row
  if (withoutReturn && type !== 'return') throw unfit('withoutReturn', 'a return')
  if (shipsFirst && type !== 'exchange') throw unfit('shipsFirst', 'an exchange')
  if (type === 'refund' || withoutReturn) {
    return refundCase(tx, one, { transition: 'agree_refund', said }, context)
  }
  const address = returnTo ?? one.setting.returnTo
  if (type === 'reship') return promiseShipping(tx, one, { transition: 'agree_shipping', said }, context)
  if (!shipsFirst) {
    return askForGoods(tx, one, { transition: 'agree_return', said, returnTo: address, orReturn: false }, context)
  }
  if (address === null) throw addressMissing()
  const set = { ships_first: true, return_to: JSON.stringify(address) }
  await tx.updateTable('after_sales').set(set).where('id', '=', id).execute()
  const first: Case = { ...one, row: { ...one.row, ships_first: true, return_to: address } }
  return promiseShipping(tx, first, { transition: 'agree_shipping', said }, context)
}

const addressMissing = () =>
  new Problem('return_address_missing', 'name the address that goods are returned to, or set it')

const unfit = (member: string, of: string) =>
  new Problem('validation_failed', `this goes with ${of}`, { param: `/${member}` })

export async function refuse(tx: Tx, id: string, said: Said, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context)
  await moveCase(tx, one, { transition: rejectionOf(one.row.type), said }, context)
}

/** Proposes another kind or amount, or asks to cancel or for proof: the buyer consents or declines. */
export async function propose(tx: Tx, id: string, wanted: ProposeInAfterSale, context: Context): Promise<void> {
  const one = await lockCase(tx, id, context)
  const {
    kind,
    type = one.row.type,
    subType = type === one.row.type ? one.row.sub_type : 'default',
    fen = null,
  } = wanted
  if (kind === 'change') checkChange(one, { type, subType, fen })
  else if (wanted.type ?? wanted.subType ?? wanted.fen) {
    throw new Problem('validation_failed', 'these go with a change', { param: '/kind' })
  }
  const proposal = JSON.stringify({ kind, type, subType, fen: kind === 'change' ? fen : null })
  await moveCase(tx, one, { transition: 'propose', said: wanted, set: { proposal } }, context)
}

function checkChange(
  one: Case,
  { type, subType, fen }: { type: Case['row']['type']; subType: Case['row']['sub_type']; fen: number | null },
): void {
  const { row, parts, order } = one
  if (type === row.type && subType === row.sub_type && fen === row.asked_fen) {
    throw new Problem('validation_failed', 'this is what was applied for', { param: '/type' })
  }
  if (fen !== null && (order.kind === 'parcel' || parts.length !== 1 || (type !== 'refund' && type !== 'return'))) {
    throw new Problem(
      'validation_failed',
      'an amount is for one line of a refund or return that is paid by its buyer',
      {
        param: '/fen',
      },
    )
  }
  if (subType === 'price_diff' && (type !== 'refund' || fen === null)) {
    throw new Problem('validation_failed', 'a difference of price is a refund of an amount', { param: '/subType' })
  }
  for (const { line, quantity } of parts) {
    if (quantity > mostPieces(line, 0)[type]) {
      throw new Problem('after_sale_not_possible', `so many pieces cannot have a ${type}`, { param: '/type' })
    }
    if (fen !== null && fen > line.payable_fen - line.refunded_fen) {
      throw new Problem('refund_exceeds_paid', 'more than was paid and is left', { param: '/fen' })
    }
  }
}

/** Words and proof of one side, while the merchant or the judge decides. */
export async function addProof(
  tx: Tx,
  { id, by, said, customerId }: { id: string; by: 'buyer' | 'merchant'; said: SayInAfterSale; customerId?: string },
  context: Context,
): Promise<void> {
  const one = await lockCase(tx, id, context, customerId)
  if (!mayAddProof(one)) {
    throw new Problem('after_sale_state_conflict', `an after-sale that is ${one.row.state} takes no proof`)
  }
  if (!said.words && !said.videoId && (said.pictureIds ?? []).length === 0) {
    throw new Problem('validation_failed', 'say something, or show it', { param: '/words' })
  }
  await writeEvent(tx, { row: one.row, step: 'add_proof', by, said }, context)
  await scheduleDeadline(tx, one, context)
}
