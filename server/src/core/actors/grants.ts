import { type HeldRole, type Role, roleRules } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'

interface Grant {
  customerId: string
  role: Role
  /** The agency or provider; absent for roles of the shop. */
  objectId?: string
  /** Who gives it: a person or a machine key; null: who runs the server, or a rule of a system. */
  by: string | null
}

/** Gives a person a role. Who has it already keeps it as it was. */
export async function grantRole(tx: Tx, { customerId, role, objectId, by }: Grant, now: Date): Promise<void> {
  if ((roleRules[role].of === 'shop') !== (objectId === undefined)) {
    throw new Error(`${role} is a role of the ${roleRules[role].of}`)
  }
  await tx
    .insertInto('role_grants')
    .values({ customer_id: customerId, role, object_id: objectId ?? '', granted_at: now, granted_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a role back. It ends with the next request. */
export async function revokeRole(tx: Tx, { customerId, role, objectId = '' }: Omit<Grant, 'by'>): Promise<void> {
  await tx
    .deleteFrom('role_grants')
    .where('customer_id', '=', customerId)
    .where('role', '=', role)
    .where('object_id', '=', objectId)
    .execute()
}

/** The roles of a person, the oldest first. */
export async function heldRoles(db: Db, customerId: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('role_grants')
    .select(['role', 'object_id', 'granted_at'])
    .where('customer_id', '=', customerId)
    .orderBy('granted_at')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    objectId: row.object_id || null,
    grantedAt: row.granted_at.toISOString(),
  }))
}
