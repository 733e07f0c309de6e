import type { CommissionState } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { reverse } from '../ledger/reverse'
import type { RefundedLine } from '../system/events'
import { takenBackOf } from './share-of'

type CommissionRow = Selectable<Database['commissions']>
type CommissionLineRow = Selectable<Database['commission_lines']>

/**
 * Takes back commission after a refund, line by line and fen by fen. Each receiver gets a negative line: it settles with the line
 * that it is of or, where that has settled, at once, so that a line in a payout or paid is netted by the next one. Lines that are
 * taken back whole before they settle end with it.
 *
 * The commission's row is locked, which makes refunds and the settlement take turns.
 */
export async function takeBackCommission(tx: Tx, refunded: readonly RefundedLine[], now: Date): Promise<void> {
  const lineIds = refunded.filter(({ fen }) => fen > 0).map(({ lineId }) => lineId)
  if (lineIds.length === 0) return
  const commissions = await tx
    .selectFrom('commissions')
    .selectAll()
    .where('order_line_id', 'in', lineIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (commissions.length === 0) return
  const refundedInAll = await tx
    .selectFrom('order_lines')
    .select(['id', 'refunded_fen'])
    .where(
      'id',
      'in',
      commissions.map((one) => one.order_line_id),
    )
    .execute()
  for (const commission of commissions) {
    const { refunded_fen = 0 } = refundedInAll.find((line) => line.id === commission.order_line_id) ?? {}
    await takeBackUpTo(tx, commission, takenBackOf(commission, refunded_fen), now)
  }
}

/** Takes back all that an order earns and that has not settled: a check's finding stood. */
export async function takeBackWhole(tx: Tx, orderId: string, now: Date): Promise<void> {
  const commissions = await tx
    .selectFrom('commissions')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const commission of commissions) {
    await takeBackUpTo(tx, commission, commission.amount_fen, now)
    await endUnsettled(tx, commission.id)
  }
}

async function takeBackUpTo(tx: Tx, commission: CommissionRow, upToFen: number, now: Date): Promise<void> {
  const fen = upToFen - commission.reversed_fen
  if (fen <= 0) return
  const { id } = commission
  await tx.updateTable('commissions').set({ reversed_fen: upToFen }).where('id', '=', id).execute()
  const cause = { kind: 'commission_taken_back', id: `${id}:${upToFen}` }
  await reverse(tx, { book: 'commission', of: { kind: 'commission', id }, cause, amount: fen, at: now })
  const originals = await tx
    .selectFrom('commission_lines')
    .selectAll()
    .where('commission_id', '=', id)
    .where('reverses', 'is', null)
    .execute()
  const taken = await takenFrom(tx, cause)
  for (const original of originals) {
    const amountFen = taken.get(receiverOf(original)) ?? 0
    if (amountFen !== 0) await insertNegative(tx, { original, amountFen }, now)
  }
  if (upToFen === commission.amount_fen) await endUnsettled(tx, id)
}

const receiverOf = ({ promoter_id, agency_id }: CommissionLineRow): string => promoter_id ?? agency_id ?? ''

/** What the reversal took from each receiver, by their ids: negative amounts, as the ledger has split them. */
async function takenFrom(tx: Tx, cause: { kind: string; id: string }): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('ledger_postings')
    .innerJoin('ledger_lines', 'ledger_lines.posting_id', 'ledger_postings.id')
    .select(['subject', 'ledger_lines.amount'])
    .where('book', '=', 'commission')
    .where('cause', '=', cause.kind)
    .where('cause_id', '=', cause.id)
    .where('account', '<>', 'shop')
    .execute()
  return new Map(rows.map(({ subject, amount }) => [subject, amount]))
}

interface Negative {
  original: CommissionLineRow
  amountFen: number
}

async function insertNegative(tx: Tx, { original, amountFen }: Negative, now: Date): Promise<void> {
  const state: CommissionState = waits(original.state) ? original.state : 'settled'
  await tx
    .insertInto('commission_lines')
    .values({
      id: newId('commissionLine'),
      commission_id: original.commission_id,
      promoter_id: original.promoter_id,
      agency_id: original.agency_id,
      reverses: original.id,
      amount_fen: amountFen,
      state,
      created_at: now,
      settled_at: state === 'settled' ? now : null,
      paid_at: null,
    })
    .execute()
}

const waits = (state: CommissionState) => state === 'pending' || state === 'held'

async function endUnsettled(tx: Tx, commissionId: string): Promise<void> {
  await tx
    .updateTable('commission_lines')
    .set({ state: 'reversed' })
    .where('commission_id', '=', commissionId)
    .where('state', 'in', ['pending', 'held'])
    .execute()
}
