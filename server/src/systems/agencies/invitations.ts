import {
  type AgencyInvitation,
  type AgencyInvites,
  agencyPages,
  type MadeAgencyInvitation,
  type PromoterKind,
} from '@haoli/contract'
import { grantRole } from '../../core/actors/grants'
import { joinAgency } from '../../core/agencies/memberships'
import { becomePromoter } from '../../core/commission/become-promoter'
import { activePromoter } from '../../core/commission/promoter-rows'
import type { Db, Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { newReadableCode, readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'

/** 100 random bits: too many to guess, whatever the number of tries. */
const codeGroups = 4
const validDays = 30

interface Wanted {
  agencyId: string
  invites: AgencyInvites
  /** Of the promoter. */
  kind: PromoterKind | null
  label: string
  publicUrl: string
}

/** Makes an invitation of an agency for one person. The code is returned only here; only its hash is stored. */
export async function inviteForAgency(
  tx: Tx,
  { agencyId, invites, kind, label, publicUrl }: Wanted,
  now: Date,
): Promise<MadeAgencyInvitation> {
  const [id, code] = [newId('agencyInvitation'), newReadableCode(codeGroups)]
  const expiresAt = new Date(now.getTime() + validDays * dayMs)
  await tx
    .insertInto('agency_invitations')
    .values({
      id,
      agency_id: agencyId,
      code_hash: hashToken(code),
      invites,
      kind,
      label,
      created_at: now,
      expires_at: expiresAt,
      accepted_by: null,
      accepted_at: null,
    })
    .execute()
  const path = `${agencyPages.invited}?code=${code}`
  return { id, invites, code, path, url: `${publicUrl}/app/#/${path}`, label, expiresAt: expiresAt.toISOString() }
}

/** What a code is for, before it is accepted. `not_found` for every code that does not work. */
export async function readAgencyInvitation(db: Db, code: string, now: Date): Promise<AgencyInvitation> {
  const row = await db
    .selectFrom('agency_invitations')
    .innerJoin('agencies', 'agencies.id', 'agency_invitations.agency_id')
    .select(['invites', 'name as agency', 'share_ppm as sharePpm', 'expires_at'])
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) throw notFound('invitation')
  const { expires_at, ...invitation } = row
  return { ...invitation, expiresAt: expires_at.toISOString() }
}

/**
 * Accepts an invitation, once: somebody acts for the agency from now on, or promotes through it. Who acts for another agency does
 * neither: a person acts for one, and an agency recruits no agency. `agency_invitation_over` for every code that does not
 * work; after any other refusal the invitation stays good.
 */
export async function acceptAgencyInvitation(
  tx: Tx,
  { customerId, code }: { customerId: string; code: string },
  now: Date,
): Promise<void> {
  await takeTurns(tx, customerId)
  const invitation = await tx
    .updateTable('agency_invitations')
    .from('agencies')
    .set({ accepted_by: customerId, accepted_at: now })
    .whereRef('agencies.id', '=', 'agency_invitations.agency_id')
    .where('agencies.state', '=', 'active')
    .where('code_hash', '=', hashToken(readReadableCode(code)))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['agency_invitations.agency_id as agencyId', 'invites', 'kind'])
    .executeTakeFirst()
  if (!invitation) {
    throw new Problem('agency_invitation_over', 'no invitation has this code, or it was used or is too old')
  }
  const { agencyId, invites, kind } = invitation
  await refuseOperator(tx, { customerId, agencyId, invites })
  if (invites === 'promoter') return promoteThrough(tx, { customerId, agencyId, kind: kind ?? 'customer' }, now)
  const role = invites === 'owner' ? 'agency_owner' : 'agency_operator'
  await grantRole(tx, { customerId, role, objectId: agencyId, by: null }, now)
}

/** Two invitations that one person accepts at once take turns by the person's row, which is locked before those that refer to it. */
const takeTurns = (tx: Tx, customerId: string) =>
  tx.selectFrom('customers').select('id').where('id', '=', customerId).forNoKeyUpdate().execute()

async function refuseOperator(
  tx: Tx,
  { customerId, agencyId, invites }: { customerId: string; agencyId: string; invites: AgencyInvites },
): Promise<void> {
  const acting = await tx
    .selectFrom('role_grants')
    .select('object_id')
    .where('customer_id', '=', customerId)
    .where('role', 'in', ['agency_owner', 'agency_operator'])
    .execute()
  if (acting.some(({ object_id }) => invites !== 'promoter' || object_id !== agencyId)) {
    throw new Problem('already_an_operator', 'they act for an agency already')
  }
}

async function promoteThrough(
  tx: Tx,
  { customerId, agencyId, kind }: { customerId: string; agencyId: string; kind: PromoterKind },
  now: Date,
): Promise<void> {
  const known = await activePromoter(tx, { customerId })
  const promoterId = known?.id ?? (await becomePromoter(tx, { customerId, kind }, now))
  if (!promoterId) throw new Problem('promoter_state_conflict', 'they became a promoter at this moment')
  await joinAgency(tx, { agencyId, promoterId }, now)
}
