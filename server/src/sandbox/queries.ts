import type { Sandbox, SandboxOutcome } from '@haoli/contract'
import { sandboxOutcomes } from '@haoli/contract/schemas'
import { sql } from 'kysely'
import { moneyTotals } from '../core/ledger/money'
import type { Deps } from '../core/system/deps'
import type { Registry } from '../core/system/system'
import type { Db } from '../platform/database/db'
import { sandboxKey } from './sandbox-key'

/** What the sandbox's cashier does with the next payment. */
export async function nextPaymentOf(db: Db): Promise<SandboxOutcome> {
  const row = await db.selectFrom('sandbox_values').select('value').where('key', '=', 'next_payment').executeTakeFirst()
  return sandboxOutcomes.find((outcome) => outcome === row?.value) ?? 'succeed'
}

export async function sandboxOf({ db, clock, registry }: Deps): Promise<Sandbox> {
  const stock = await sql<Sandbox['stock']>`
    select coalesce(sum(supplied), 0) as supplied, coalesce(sum(available), 0) as available,
      coalesce(sum(held), 0) as held, coalesce(sum(sold), 0) as sold
    from stocks`.execute(db)
  const owed = await sql<{ due: number }>`
    select coalesce(sum(amount_fen), 0) as due from refunds where state <> 'done'`.execute(db)
  const due = await db
    .selectFrom('due_work')
    .select(db.fn.countAll<number>().as('count'))
    .where('dead_at', 'is', null)
    // Recurring jobs are always scheduled, so they say nothing about the shop.
    .where('kind', 'in', once(registry))
    .executeTakeFirstOrThrow()
  return {
    now: clock.now().toISOString(),
    merchantToken: await sandboxKey(db, clock.now()),
    nextPayment: await nextPaymentOf(db),
    money: { ...(await moneyTotals(db)), refundDueFen: owed.rows[0]?.due ?? 0 },
    stock: stock.rows[0] ?? { supplied: 0, available: 0, held: 0, sold: 0 },
    dueCount: due.count,
  }
}

const once = ({ jobs }: Registry): string[] => [...jobs].flatMap(([kind, { repeats }]) => (repeats ? [] : [kind]))
