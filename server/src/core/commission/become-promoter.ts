import type { PromoterKind } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { grantRole } from '../actors/grants'
import { endLock } from '../attribution/locks'

interface Becoming {
  customerId: string
  kind: PromoterKind
}

/**
 * Makes somebody a promoter who is none now: anew with the row that they had, which keeps what they earned. Answers its id;
 * undefined: they are one already.
 */
export async function becomePromoter(tx: Tx, { customerId, kind }: Becoming, now: Date): Promise<string | undefined> {
  const joined = { kind, state: 'active', joined_at: now, left_at: null } as const
  const row = await tx
    .insertInto('promoters')
    .values({ id: newId('promoter'), customer_id: customerId, asked_at: now, ...joined })
    .onConflict((conflict) =>
      conflict
        .column('customer_id')
        .doUpdateSet({ ...joined, answer: '' })
        .where('promoters.state', '<>', 'active'),
    )
    .returning('id')
    .executeTakeFirst()
  if (row) await beginToPromote(tx, { customerId, by: null }, now)
  return row?.id
}

/** Nobody earns by what a promoter buys: a lock that they had ends. */
export async function beginToPromote(
  tx: Tx,
  { customerId, by }: { customerId: string; by: string | null },
  now: Date,
): Promise<void> {
  await endLock(tx, customerId, now)
  await grantRole(tx, { customerId, role: 'promoter', by }, now)
}
