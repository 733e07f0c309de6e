import type { Db, Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import type { TransferGateway, TransferStatus, WantedTransfer } from '../gateways/transfer-gateway'
import type { Context, OutsideJob } from '../system/system'
import { settleWithdrawal } from './settle-withdrawal'

interface Followed {
  transfer: WantedTransfer
  /** The provider may not have the request yet. */
  isToRequest: boolean
  /** Nobody confirmed it in time: it is taken back. */
  isOverdue: boolean
}

/** How often a provider is asked about a withdrawal that nobody has told the end of. */
const askEveryMinutes = 30

/**
 * Follows a withdrawal until it has ended: requests it where the call may have been lost, asks about it, and takes it back when the
 * time to confirm it is over.
 */
export const followWithdrawal: OutsideJob<Followed, TransferStatus> = {
  prepare: openWithdrawal,
  call: ({ transfer, isToRequest, isOverdue }, { transfers }) =>
    isOverdue ? cancelOrAsk(transfers, transfer.id) : askOrRequest(transfers, transfer, isToRequest),
  async record(tx, { prepared: { transfer }, answer }, context) {
    const { id } = transfer
    try {
      await settleWithdrawal(tx, { withdrawalId: id, status: answer }, context)
    } catch (error) {
      if (!isOther(error)) throw error
      return context.jobs.leaveToPerson(tx, 'follow_withdrawal', {
        subjectId: id,
        why: error.message,
        now: context.now,
      })
    }
    await askAgain(tx, id, context)
  },
}

/** What the provider needs to know of an open withdrawal. undefined: it has ended. */
export async function transferOf(
  db: Db,
  withdrawalId: string,
): Promise<(WantedTransfer & { confirmBy: Date | null }) | undefined> {
  const row = await db
    .selectFrom('withdrawals')
    .innerJoin('promoters', 'promoters.id', 'withdrawals.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['withdrawals.id', 'amount_fen', 'tax_fen', 'confirm_by', 'openid', 'real_name'])
    .where('withdrawals.id', '=', withdrawalId)
    .where('withdrawals.state', 'in', ['requested', 'to_confirm'])
    .executeTakeFirst()
  if (!row) return undefined
  const { id, openid, real_name: realName, confirm_by: confirmBy } = row
  return { id, openid, amountFen: row.amount_fen - row.tax_fen, realName: realName ?? '', confirmBy }
}

async function openWithdrawal(tx: Tx, withdrawalId: string, { now }: Context): Promise<Followed | undefined> {
  const open = await transferOf(tx, withdrawalId)
  if (!open) return undefined
  const { state } = await tx
    .selectFrom('withdrawals')
    .select('state')
    .where('id', '=', withdrawalId)
    .executeTakeFirstOrThrow()
  const { confirmBy, ...transfer } = open
  return { transfer, isToRequest: state === 'requested', isOverdue: confirmBy !== null && confirmBy <= now }
}

async function askOrRequest(
  transfers: TransferGateway,
  transfer: WantedTransfer,
  isToRequest: boolean,
): Promise<TransferStatus> {
  return isToRequest ? (await transfers.request(transfer)).status : transfers.query(transfer.id)
}

/** One that was paid, or is being paid, cannot be taken back: then the provider is asked. */
async function cancelOrAsk(transfers: TransferGateway, id: string): Promise<TransferStatus> {
  const answer = await transfers.cancel(id)
  return answer === 'cancelled' ? { state: 'failed', failure: 'not_confirmed' } : transfers.query(id)
}

async function askAgain(tx: Tx, id: string, { now, jobs }: Context): Promise<void> {
  const open = await transferOf(tx, id)
  if (!open) return
  const next = now.getTime() + askEveryMinutes * minuteMs
  const last = open.confirmBy?.getTime() ?? next
  await jobs.schedule(tx, 'follow_withdrawal', id, new Date(last > now.getTime() ? Math.min(next, last) : next))
}

const isOther = (error: unknown): error is Problem => error instanceof Problem && error.code === 'withdrawal_differs'
