import type { PromoterKind } from '@haoli/contract'
import { becomePromoter, beginToPromote } from '../../core/commission/become-promoter'
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
  const promoterId = await becomePromoter(tx, { customerId, kind: invitation.kind }, now)
  if (!promoterId) throw new Problem('already_a_promoter', 'they are a promoter already')
  return promoterId
}

interface Answer {
  promoterId: string
  by: string | null
}

/** The merchant admits somebody who asked. */
export async function admitPromoter(tx: Tx, { promoterId, by }: Answer, now: Date): Promise<void> {
  const { customer_id } = await answered(tx, promoterId, { state: 'active', joined_at: now, answer: '' })
  await beginToPromote(tx, { customerId: customer_id, by }, now)
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
