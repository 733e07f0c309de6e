import type { CreateInvitation, StaffInvitation, StaffRole } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { newReadableCode, readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { grantRole } from '../actors/grants'
import { readSetting } from '../settings/read-setting'
import { staffSetting } from './staff-setting'

/** 100 random bits: too many to guess, whatever the number of tries. */
const codeGroups = 4

/** Makes an invitation. The code is returned only here; only its hash is stored. `by` null: who runs the server. */
export async function createInvitation(
  db: Db,
  { label, roles }: CreateInvitation,
  { by, now }: { by: string | null; now: Date },
): Promise<StaffInvitation & { code: string }> {
  const code = newReadableCode(codeGroups)
  const { invitationHours } = await readSetting(db, staffSetting, now)
  const row = await db
    .insertInto('staff_invitations')
    .values({
      id: newId('invitation'),
      code_hash: hashToken(code),
      label,
      roles: JSON.stringify(roles),
      created_at: now,
      created_by: by,
      expires_at: new Date(now.getTime() + invitationHours * hourMs),
      accepted_by: null,
      accepted_at: null,
    })
    .returning(['id', 'label', 'roles', 'created_at', 'expires_at'])
    .executeTakeFirstOrThrow()
  return { ...view(row), code }
}

/** Those that can still be accepted, the newest first. */
export async function listInvitations(db: Db, now: Date): Promise<StaffInvitation[]> {
  const rows = await db
    .selectFrom('staff_invitations')
    .select(['id', 'label', 'roles', 'created_at', 'expires_at'])
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(view)
}

/** Gives the caller the invitation's roles, once. `invitation_invalid` for every code that does not work. */
export async function acceptInvitation(
  tx: Tx,
  { code, customerId }: { code: string; customerId: string },
  now: Date,
): Promise<{ id: string; roles: StaffRole[] }> {
  const invitation = await tx
    .updateTable('staff_invitations')
    .set({ accepted_by: customerId, accepted_at: now })
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'roles', 'created_by'])
    .executeTakeFirst()
  if (!invitation) throw new Problem('invitation_invalid', 'no invitation has this code, or it was used or is too old')
  const { id, roles, created_by: by } = invitation
  for (const role of roles) await grantRole(tx, { customerId, role, by }, now)
  return { id, roles }
}

/** `not_found` where it was accepted already. */
export async function withdrawInvitation(tx: Tx, id: string): Promise<void> {
  const gone = await tx
    .deleteFrom('staff_invitations')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw notFound('invitation')
}

const view = (row: {
  id: string
  label: string
  roles: StaffRole[]
  created_at: Date
  expires_at: Date
}): StaffInvitation => ({
  id: row.id,
  label: row.label,
  roles: row.roles,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
})
