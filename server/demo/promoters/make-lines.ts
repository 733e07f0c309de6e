import type { CommissionState, WithdrawalState } from '@haoli/contract'
import { takenBackOf } from '../../src/core/commission/share-of'
import { taxWithheld } from '../../src/core/payouts/labour-tax'
import { chinaDayOf } from '../../src/platform/china-days'
import { dayMs } from '../../src/platform/durations'
import { type DemoHistory, type DemoSale, settleDays } from './make-history'

/** A promoter's line of commission. */
export interface DemoLine {
  id: string
  sale: DemoSale
  reverses: string | null
  amountFen: number
  state: CommissionState
  withdrawalId: string | null
  createdAt: number
  settledAt: number | null
  paidAt: number | null
}

export interface DemoWithdrawal {
  id: string
  promoterId: string
  amountFen: number
  taxFen: number
  state: WithdrawalState & ('paid' | 'failed')
  requestedAt: number
}

/** How many days ago a promoter withdrew what had settled. The one that failed was asked for again the next day. */
const withdrawnDaysAgo = [70, 55, 40, 27, 26, 12]
const failedDaysAgo = 27
const leastFen = 100

/** What each sale and each refund brought or took, and the withdrawals that paid it. */
export function makeLines({ promoter, buyers }: DemoHistory, now: number) {
  const lines = buyers.flatMap(({ sales }) => sales.flatMap((sale) => linesOf(sale, now)))
  const withdrawals: DemoWithdrawal[] = []
  for (const daysAgo of withdrawnDaysAgo) {
    const requestedAt = now - daysAgo * dayMs
    const settled = lines.filter(({ state, settledAt }) => state === 'settled' && (settledAt ?? now) <= requestedAt)
    const amountFen = settled.reduce((all, line) => all + line.amountFen, 0)
    if (amountFen < leastFen) continue
    const state = daysAgo === failedDaysAgo ? 'failed' : 'paid'
    const id = `wdr_${promoter.id}_${daysAgo}`
    const taxFen = taxWithheld(amountFen, withdrawnBefore(withdrawals, requestedAt))
    withdrawals.push({ id, promoterId: promoter.id, amountFen, taxFen, state, requestedAt })
    if (state === 'failed') continue
    for (const line of settled) Object.assign(line, { state, withdrawalId: id, paidAt: requestedAt })
  }
  return { lines, withdrawals }
}

const monthOf = (at: number): string => chinaDayOf(new Date(at)).slice(0, 7)

const withdrawnBefore = (withdrawals: readonly DemoWithdrawal[], at: number) =>
  withdrawals
    .filter(({ state, requestedAt }) => state === 'paid' && monthOf(requestedAt) === monthOf(at))
    .reduce((all, one) => ({ amountFen: all.amountFen + one.amountFen, taxFen: all.taxFen + one.taxFen }), {
      amountFen: 0,
      taxFen: 0,
    })

export const settlesAt = ({ completedAt }: DemoSale): number | null => completedAt && completedAt + settleDays * dayMs

export const takenBackFen = ({ payableFen, commissionFen, refund }: DemoSale): number =>
  refund ? takenBackOf({ base_fen: payableFen, amount_fen: commissionFen }, refund.fen) : 0

function linesOf(sale: DemoSale, now: number): DemoLine[] {
  const due = settlesAt(sale)
  const settledAt = due !== null && due <= now ? due : null
  const own = { sale, withdrawalId: null, paidAt: null }
  const earned: DemoLine = {
    ...own,
    id: `cml_${sale.id}`,
    reverses: null,
    amountFen: sale.commissionFen,
    state: settledAt === null ? 'pending' : 'settled',
    createdAt: sale.paidAt,
    settledAt,
  }
  const back = takenBackFen(sale)
  if (!sale.refund || back === 0) return [earned]
  const { at } = sale.refund
  const taken: DemoLine = {
    ...own,
    id: `cml_${sale.id}_back`,
    reverses: earned.id,
    amountFen: -back,
    state: 'settled',
    createdAt: at,
    settledAt: at,
  }
  return [earned, taken]
}
