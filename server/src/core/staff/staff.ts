import { type StaffMember, type StaffRole, staffRoles } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { grantRole, revokeRole } from '../actors/grants'

/** Everybody with a role of the staff, who came first first. */
export async function listStaff(db: Db): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('role_grants')
    .innerJoin('customers', 'customers.id', 'role_grants.customer_id')
    .select(['customers.id', 'nickname'])
    .select(sql<StaffRole[]>`array_agg(role)`.as('roles'))
    .select((eb) => eb.fn.min('granted_at').as('since'))
    .where('role', 'in', staffRoles)
    .groupBy('customers.id')
    .orderBy('since')
    .orderBy('customers.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    nickname: row.nickname,
    roles: staffRoles.filter((role) => row.roles.includes(role)),
    since: row.since.toISOString(),
  }))
}

export async function staffRolesOf(db: Db, customerId: string): Promise<StaffRole[]> {
  const rows = await db.selectFrom('role_grants').select('role').where('customer_id', '=', customerId).execute()
  return staffRoles.filter((role) => rows.some((row) => row.role === role))
}

interface WantedRoles {
  customerId: string
  roles: readonly StaffRole[]
  /** Which they had when the form was opened. */
  basedOn: readonly StaffRole[]
  /** Who gives them. */
  by: string
}

const isSame = (some: readonly StaffRole[], others: readonly StaffRole[]) =>
  some.length === others.length && some.every((role) => others.includes(role))

/**
 * Gives a person these roles of the staff and takes the others. `not_found` for who is no customer; `last_owner` where the
 * shop would have no owner left; `changed_meanwhile` where they have others than the form showed.
 */
export async function setStaffRoles(tx: Tx, { customerId, roles, basedOn, by }: WantedRoles, now: Date): Promise<void> {
  // Of two owners who change the same person the second sees what the first did.
  const person = await tx
    .selectFrom('customers')
    .select('id')
    .where('id', '=', customerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!person) throw notFound('person')
  if (!isSame(basedOn, await staffRolesOf(tx, customerId))) {
    throw new Problem('changed_meanwhile', 'the person has other roles by now', { param: '/basedOn' })
  }
  if (!roles.includes('owner')) await keepAnOwner(tx, customerId)
  for (const role of staffRoles) {
    if (roles.includes(role)) await grantRole(tx, { customerId, role, by }, now)
    else await revokeRole(tx, { customerId, role })
  }
}

/** Locks all owners, so that of two who remove each other at once one stays. */
async function keepAnOwner(tx: Tx, leaving: string): Promise<void> {
  const owners = await tx
    .selectFrom('role_grants')
    .select('customer_id')
    .where('role', '=', 'owner')
    .orderBy('customer_id')
    .forUpdate()
    .execute()
  const isOwner = owners.some((owner) => owner.customer_id === leaving)
  if (isOwner && owners.length === 1) throw new Problem('last_owner', 'a shop keeps at least one owner')
}
