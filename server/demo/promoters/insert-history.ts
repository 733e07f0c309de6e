import { sql } from 'kysely'
import { jobQueue } from '../../src/core/jobs/job-queue'
import { post } from '../../src/core/ledger/post'
import { reverse } from '../../src/core/ledger/reverse'
import type { Tx } from '../../src/platform/database/db'
import { dayMs, hourMs } from '../../src/platform/durations'
import { insertOrders } from '../insert-orders'
import type { DemoBuyer, DemoHistory } from './make-history'
import { type DemoWithdrawal, makeLines, settlesAt, takenBackFen } from './make-lines'

const at = (ms: number) => new Date(ms)
const orNull = (ms: number | null) => (ms === null ? null : at(ms))

/** Writes what a promoter did in three months: visits, locks, orders, commission and withdrawals, as the shop would have. */
export async function insertHistory(tx: Tx, history: DemoHistory, now: number): Promise<void> {
  const { promoter, buyers, opens } = history
  await insertBuyers(tx, history)
  await insertOpens(tx, promoter.code, opens)
  await insertOrders(tx, buyers)
  await insertCommission(tx, promoter.id, buyers, now)
  const { lines, withdrawals } = makeLines(history, now)
  await insertWithdrawals(tx, withdrawals)
  await tx
    .insertInto('commission_lines')
    .values(
      lines.map(({ sale, ...line }) => ({
        id: line.id,
        commission_id: `cms_${sale.id}`,
        promoter_id: promoter.id,
        reverses: line.reverses,
        amount_fen: line.amountFen,
        state: line.state,
        withdrawal_id: line.withdrawalId,
        created_at: at(line.createdAt),
        settled_at: orNull(line.settledAt),
        paid_at: orNull(line.paidAt),
      })),
    )
    .execute()
}

async function insertBuyers(tx: Tx, { promoter, buyers }: DemoHistory): Promise<void> {
  const customers = buyers.map(({ id, nickname, lockedAt }) => ({
    id,
    openid: `demo:${id}`,
    nickname,
    avatar_url: null,
    created_at: at(lockedAt),
  }))
  await tx.insertInto('customers').values(customers).execute()
  const locks = buyers.map(({ id, lockedAt, lockUntil }) => ({
    id: `lck_${id}`,
    customer_id: id,
    promoter_id: promoter.id,
    opened: 'product' as const,
    began_at: at(lockedAt),
    until: at(lockUntil),
    ended_at: null,
  }))
  await tx.insertInto('locks').values(locks).execute()
}

async function insertOpens(tx: Tx, code: string, opens: readonly number[]): Promise<void> {
  await sql`
    with opened as (
      insert into visits (id, scene, entrance, path, created_at)
      select 'vst_demo_' || ${code}::text || '_' || n, 1007, 'chat', 'tabs/home/index', opened_at
      from unnest(${opens.map((ms) => at(ms).toISOString())}::timestamptz[]) with ordinality as given (opened_at, n)
      returning id
    )
    insert into visit_marks (visit_id, mark, value)
    select id, mark, value from opened, (values ('promoter', ${code}::text), ('channel', 'share_card')) marks (mark, value)`.execute(
    tx,
  )
}

async function insertCommission(tx: Tx, promoterId: string, buyers: readonly DemoBuyer[], now: number): Promise<void> {
  const earning = buyers.flatMap((buyer) => buyer.sales.map((sale) => ({ buyer, sale })))
  await tx
    .insertInto('commission_terms')
    .values(
      earning.map(({ buyer, sale }) => ({
        order_line_id: `orl_${sale.id}`,
        order_id: `ord_${sale.id}`,
        promoter_id: promoterId,
        lock_id: `lck_${buyer.id}`,
        plan_id: sale.plan.planId,
        rate_ppm: sale.plan.ratePpm,
        lock_began_at: at(buyer.lockedAt),
        lock_until: at(sale.lockUntil),
        agreed_at: at(sale.paidAt),
      })),
    )
    .execute()
  await tx
    .insertInto('commissions')
    .values(
      earning.map(({ sale }) => ({
        id: `cms_${sale.id}`,
        order_line_id: `orl_${sale.id}`,
        order_id: `ord_${sale.id}`,
        terms_of: `orl_${sale.id}`,
        base_fen: sale.payableFen,
        amount_fen: sale.commissionFen,
        reversed_fen: takenBackFen(sale),
        settles_at: orNull(settlesAt(sale)),
        created_at: at(sale.paidAt),
      })),
    )
    .execute()
  for (const { sale } of earning) {
    const commission = { kind: 'commission', id: `cms_${sale.id}` }
    const lines = [
      { account: 'shop', subject: 'shop', amount: -sale.commissionFen },
      { account: 'promoter', subject: promoterId, amount: sale.commissionFen },
    ]
    await post(tx, { book: 'commission', cause: commission, lines, at: at(sale.paidAt) })
    const back = takenBackFen(sale)
    if (sale.refund && back > 0) {
      const cause = { kind: 'commission_taken_back', id: `${commission.id}:${back}` }
      await reverse(tx, { book: 'commission', of: commission, cause, amount: back, at: at(sale.refund.at) })
    }
    const due = settlesAt(sale)
    if (due !== null && due > now) await jobQueue.schedule(tx, 'settle_commission', `ord_${sale.id}`, at(due))
  }
}

async function insertWithdrawals(tx: Tx, withdrawals: readonly DemoWithdrawal[]): Promise<void> {
  if (withdrawals.length === 0) return
  await tx
    .insertInto('withdrawals')
    .values(
      withdrawals.map(({ id, promoterId, amountFen, taxFen, state, requestedAt }) => ({
        id,
        promoter_id: promoterId,
        amount_fen: amountFen,
        tax_fen: taxFen,
        gateway: 'sandbox' as const,
        state,
        failure: state === 'failed' ? ('not_confirmed' as const) : null,
        requested_at: at(requestedAt),
        confirm_by: at(requestedAt + dayMs),
        ended_at: at(requestedAt + (state === 'failed' ? 24 : 1) * hourMs),
      })),
    )
    .execute()
  for (const { id, promoterId, amountFen, taxFen, state, requestedAt } of withdrawals) {
    if (state === 'failed') continue
    const given = [
      { account: 'promoter', subject: promoterId, amount: -amountFen },
      { account: 'paid_out', subject: promoterId, amount: amountFen - taxFen },
      { account: 'tax', subject: promoterId, amount: taxFen },
    ]
    const lines = given.filter(({ amount }) => amount !== 0)
    await post(tx, { book: 'commission', cause: { kind: 'withdrawal', id }, lines, at: at(requestedAt) })
  }
}
