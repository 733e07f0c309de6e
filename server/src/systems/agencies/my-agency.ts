import type { AgencyState, MyAgency } from '@haoli/contract'
import type { Selectable } from 'kysely'
import { balanceOfAgency } from '../../core/commission/balance'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { Problem } from '../../platform/problem'
import { depositOf } from './deposits'

export type AgencyRow = Selectable<Database['agencies']>

interface Acting extends AgencyRow {
  isOwner: boolean
}

/** The agency for which somebody acts; undefined: for none. */
export async function agencyOf(db: Db, customerId: string): Promise<Acting | undefined> {
  const row = await db
    .selectFrom('role_grants')
    .innerJoin('agencies', 'agencies.id', 'role_grants.object_id')
    .selectAll('agencies')
    .select('role')
    .where('role_grants.customer_id', '=', customerId)
    .where('role', 'in', ['agency_owner', 'agency_operator'])
    .orderBy('role', 'desc')
    .executeTakeFirst()
  return row && { ...row, isOwner: row.role === 'agency_owner' }
}

/** Throws `forbidden` for whoever acts for none: an ended agency is still shown to its operators. */
export async function requireAgency(db: Db, customerId: string): Promise<Acting> {
  const agency = await agencyOf(db, customerId)
  if (agency) return agency
  throw new Problem('forbidden', 'this route is for operators of an agency')
}

/** Throws `agency_ended` where it was ended, which may change nothing any more. */
export async function requireActiveAgency(db: Db, customerId: string): Promise<Acting> {
  const agency = await requireAgency(db, customerId)
  requireActive(agency.state)
  return agency
}

export function requireActive(state: AgencyState): void {
  if (state !== 'active') throw new Problem('agency_ended', 'the agency was ended')
}

export async function myAgency(db: Db, customerId: string): Promise<MyAgency | null> {
  const agency = await agencyOf(db, customerId)
  if (!agency) return null
  return {
    id: agency.id,
    name: agency.name,
    legalName: agency.legal_name,
    state: agency.state,
    isOwner: agency.isOwner,
    sharePpm: agency.share_ppm,
    depositFen: await depositOf(db, agency.id),
    balance: await balanceOfAgency(db, agency.id),
  }
}
