import type { CreatePromoterInvitation, MadePromoterInvitation } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { newReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'

/** 100 random bits: too many to guess, whatever the number of tries. */
const codeGroups = 4
const validDays = 30

interface Made extends CreatePromoterInvitation {
  by: string | null
  publicUrl: string
}

/** Makes an invitation for one person. The code is returned only here; only its hash is stored. */
export async function createPromoterInvitation(
  tx: Tx,
  { kind, label, by, publicUrl }: Made,
  now: Date,
): Promise<MadePromoterInvitation> {
  const code = newReadableCode(codeGroups)
  const expiresAt = new Date(now.getTime() + validDays * dayMs)
  const { id } = await tx
    .insertInto('promoter_invitations')
    .values({
      id: newId('promoterInvitation'),
      code_hash: hashToken(code),
      label,
      kind,
      created_at: now,
      created_by: by,
      expires_at: expiresAt,
      accepted_by: null,
      accepted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const url = `${publicUrl}/app/#/promoter/pages/join/index?code=${code}`
  return { id, code, url, kind, label, expiresAt: expiresAt.toISOString() }
}
