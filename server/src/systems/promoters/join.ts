import type { PromoterKind } from '@haoli/contract'
import { grantRole, revokeRole } from '../../core/actors/grants'
import { endLock } from '../../core/attribution/locks'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'

interface Asking {
  customerId: string
  kind: PromoterKind
  words: string
}

/**
 * Asks the merchant to become a promoter. Who was refused or has left asks again with the same row, which keeps what they earned.
 * `already_a_promoter` for one who has asked or joined.
 */
export async function askToPromote(tx: Tx, { customerId, kind, words }: Asking, now: Date): Promise<void> {
  const asked = await tx
    .insertInto('promoters')
    .values({
      id: newId('promoter'),
      customer_id: customerId,
      kind,
      state: 'asked',
      words,
      asked_at: now,
      joined_at: null,
      left_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('customer_id')
        .doUpdateSet({ kind, words, state: 'asked', answer: '', asked_at: now, joined_at: null, left_at: null })
        .where('promoters.state', 'in', ['refused', 'left']),
    )
    .returning('id')
    .executeTakeFirst()
  if (!asked) throw new Problem('already_a_promoter', 'they are a promoter, or have asked to become one')
}

/**
 * Makes somebody a promoter by the merchant's invitation, once. `promoter_invitation_over` for every code that does not work;
 * `already_a_promoter` for one who is, and the invitation stays good. Answers the promoter's id.
 */
export async function acceptPromoterInvitation(
  tx: Tx,
  { customerId, code }: { customerId: string; code: string },
  now: Date,
): Promise<string> {
  const invitation = await tx
    .updateTable('promoter_invitations')
    .set({ accepted_by: customerId, accepted_at: now })
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('kind')
    .executeTakeFirst()
  if (!invitation) {
    throw new Problem('promoter_invitation_over', 'no invitation has this code, or it was used or is too old')
  }
  const { kind } = invitation
  const joined = await tx
    .insertInto('promoters')
    .values({
      id: newId('promoter'),
      customer_id: customerId,
      kind,
      state: 'active',
      asked_at: now,
      joined_at: now,
      left_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('customer_id')
        .doUpdateSet({ kind, state: 'active', answer: '', joined_at: now, left_at: null })
        .where('promoters.state', '<>', 'active'),
    )
    .returning('id')
    .executeTakeFirst()
  if (!joined) throw new Problem('already_a_promoter', 'they are a promoter already')
  await begin(tx, customerId, null, now)
  return joined.id
}

interface Answer {
  promoterId: string
  by: string | null
}

/** The merchant admits somebody who asked. */
export async function admitPromoter(tx: Tx, { promoterId, by }: Answer, now: Date): Promise<void> {
  const { customer_id } = await answered(tx, promoterId, { state: 'active', joined_at: now, answer: '' })
  await begin(tx, customer_id, by, now)
}

export const refusePromoter = (tx: Tx, { promoterId, answer }: { promoterId: string; answer: string }) =>
  answered(tx, promoterId, { state: 'refused', answer })

async function answered(
  tx: Tx,
  promoterId: string,
  change: { state: 'active'; joined_at: Date; answer: string } | { state: 'refused'; answer: string },
): Promise<{ customer_id: string }> {
  const row = await tx
    .updateTable('promoters')
    .set(change)
    .where('id', '=', promoterId)
    .where('state', '=', 'asked')
    .returning('customer_id')
    .executeTakeFirst()
  if (row) return row
  const known = await tx.selectFrom('promoters').select('state').where('id', '=', promoterId).executeTakeFirst()
  if (!known) throw new Problem('not_found', 'no such promoter')
  throw new Problem('promoter_state_conflict', `the promoter is ${known.state}`)
}

/** Nobody earns by what a promoter buys: a lock that they had ends. */
async function begin(tx: Tx, customerId: string, by: string | null, now: Date): Promise<void> {
  await endLock(tx, customerId, now)
  await grantRole(tx, { customerId, role: 'promoter', by }, now)
}

/** Leaving ends new credit. What was earned, and what is owed, stays theirs. */
export async function leave(tx: Tx, customerId: string, now: Date): Promise<void> {
  const left = await tx
    .updateTable('promoters')
    .set({ state: 'left', left_at: now })
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  if (!left) throw new Problem('not_a_promoter', 'only a promoter leaves')
  await revokeRole(tx, { customerId, role: 'promoter' })
}
