import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import type { TransferStatus } from '../gateways/transfer-gateway'
import { post } from '../ledger/post'
import { tellOfPayment } from '../promoter-news/tell-promoters'
import type { Context } from '../system/system'
import { isOpenWithdrawal } from './request-withdrawal'

type WithdrawalRow = Selectable<Database['withdrawals']>

/**
 * Applies what the provider says of a withdrawal, by a notice or when asked, however often: once it has ended, nothing changes any
 * more. Paid: its lines are paid, and the ledger has it. Failed: its lines can be withdrawn again. `withdrawal_differs`, and
 * nothing is changed, where the provider states another amount, currency or channel.
 */
export async function settleWithdrawal(
  tx: Tx,
  { withdrawalId, status }: { withdrawalId: string; status: TransferStatus },
  context: Context,
): Promise<void> {
  const known = await tx.selectFrom('withdrawals').selectAll().where('id', '=', withdrawalId).executeTakeFirst()
  if (!known) throw notFound('withdrawal')
  switch (status.state) {
    case 'to_confirm':
      await tx
        .updateTable('withdrawals')
        .set({ state: 'to_confirm' })
        .where('id', '=', withdrawalId)
        .where('state', '=', 'requested')
        .execute()
      return
    case 'paid':
      refuseOther(known, status)
      return pay(tx, known, status.account, context)
    case 'failed':
      return fail(tx, known, status.failure, context)
  }
}

function refuseOther(known: WithdrawalRow, stated: TransferStatus & { state: 'paid' }): void {
  const netFen = known.amount_fen - known.tax_fen
  if (stated.amountFen === netFen && stated.currency === 'CNY' && stated.channel === known.gateway) return
  const said = `${stated.amountFen} fen in ${stated.currency} by ${stated.channel}`
  throw new Problem('withdrawal_differs', `the provider states ${said} for ${known.id}, which pays ${netFen} fen`)
}

async function pay(
  tx: Tx,
  { id, promoter_id, amount_fen, tax_fen }: WithdrawalRow,
  account: string | undefined,
  context: Context,
): Promise<void> {
  const { now, jobs } = context
  await jobs.cancel(tx, 'follow_withdrawal', id)
  const account_hash = account === undefined ? null : hashToken(account)
  if (!(await end(tx, { id, state: 'paid', failure: null, account_hash }, now))) return
  await tx
    .updateTable('commission_lines')
    .set({ state: 'paid', paid_at: now })
    .where('withdrawal_id', '=', id)
    .where('state', '=', 'in_payout')
    .execute()
  const paid = { account: 'paid_out', subject: promoter_id, amount: amount_fen - tax_fen }
  const withheld = { account: 'tax', subject: promoter_id, amount: tax_fen }
  await post(tx, {
    book: 'commission',
    cause: { kind: 'withdrawal', id },
    lines: [
      { account: 'promoter', subject: promoter_id, amount: -amount_fen },
      ...[paid, withheld].filter(({ amount }) => amount > 0),
    ],
    at: now,
  })
  await tellOfPayment(tx, { id, promoterId: promoter_id, netFen: paid.amount }, context)
}

async function fail(
  tx: Tx,
  { id }: WithdrawalRow,
  failure: NonNullable<WithdrawalRow['failure']>,
  { now, jobs }: Context,
): Promise<void> {
  await jobs.cancel(tx, 'follow_withdrawal', id)
  if (!(await end(tx, { id, state: 'failed', failure, account_hash: null }, now))) return
  await tx
    .updateTable('commission_lines')
    .set({ state: 'settled', withdrawal_id: null })
    .where('withdrawal_id', '=', id)
    .where('state', '=', 'in_payout')
    .execute()
}

/** Answers false where it had ended before. */
async function end(
  tx: Tx,
  { id, ...ending }: Pick<WithdrawalRow, 'id' | 'state' | 'failure' | 'account_hash'>,
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .updateTable('withdrawals')
    .set({ ...ending, ended_at: now })
    .where('id', '=', id)
    .where(isOpenWithdrawal)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
