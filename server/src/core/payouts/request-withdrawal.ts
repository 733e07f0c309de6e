import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { hourMs, minuteMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { commissionSetting } from '../commission/commission-setting'
import type { TransferGateway } from '../gateways/transfer-gateway'
import { readSetting } from '../settings/read-setting'
import type { Context } from '../system/system'
import { planWithdrawal } from './plan-withdrawal'

interface Wanted {
  promoterId: string
  /** What the promoter saw that they can withdraw. */
  expectedFen: number
  gateway: TransferGateway['name']
}

/**
 * Opens a withdrawal of all that has settled, negative lines with it. One is open at a time: a unique index refuses the second,
 * whatever it has read. The lines are moved by one guarded UPDATE, and what they sum to must be what was expected: otherwise
 * the transaction is undone, so no line is paid twice and none is left out.
 */
export async function requestWithdrawal(
  tx: Tx,
  { promoterId, expectedFen, gateway }: Wanted,
  { now, jobs }: Context,
): Promise<string> {
  const { leastWithdrawalFen, confirmHours } = await readSetting(tx, commissionSetting, now)
  const { taxFen } = await planWithdrawal(tx, { promoterId, amountFen: expectedFen }, now)
  const opened = await tx
    .insertInto('withdrawals')
    .values({
      id: newId('withdrawal'),
      promoter_id: promoterId,
      amount_fen: expectedFen,
      tax_fen: taxFen,
      gateway,
      state: 'requested',
      failure: null,
      requested_at: now,
      confirm_by: new Date(now.getTime() + confirmHours * hourMs),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('promoter_id').where(isOpenWithdrawal).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!opened) throw new Problem('withdrawal_open', 'an earlier withdrawal is not ended yet')
  const lines = await tx
    .updateTable('commission_lines')
    .set({ state: 'in_payout', withdrawal_id: opened.id })
    .where('promoter_id', '=', promoterId)
    .where('state', '=', 'settled')
    .returning('amount_fen')
    .execute()
  const availableFen = lines.reduce((all, line) => all + line.amount_fen, 0)
  if (availableFen < leastWithdrawalFen) {
    throw new Problem('withdrawal_too_small', `${availableFen} fen can be withdrawn; it takes ${leastWithdrawalFen}`)
  }
  if (availableFen !== expectedFen) {
    throw new Problem('balance_changed', `${availableFen} fen can be withdrawn now`, { param: '/expectedFen' })
  }
  await jobs.schedule(tx, 'follow_withdrawal', opened.id, new Date(now.getTime() + minuteMs))
  return opened.id
}

/** As the index `one_open_withdrawal` has it. */
export const isOpenWithdrawal = sql<boolean>`state in ('requested', 'to_confirm')`
