/**
 * What a person may be to the shop besides a shopper; several at once. `of`: what a grant of the role is for. A grant of the
 * shop has no object; others name the agency or provider whose owner, operator or member the person is.
 */
export const roleRules = {
  promoter: { of: 'shop' },
  agency_owner: { of: 'agency' },
  agency_operator: { of: 'agency' },
  talent: { of: 'shop' },
  adviser: { of: 'shop' },
  owner: { of: 'shop' },
  operations: { of: 'shop' },
  service: { of: 'shop' },
  marketing: { of: 'shop' },
  finance: { of: 'shop' },
  provider_owner: { of: 'provider' },
  provider_member: { of: 'provider' },
} as const satisfies Record<string, { of: 'shop' | 'agency' | 'provider' }>

export type Role = keyof typeof roleRules

export const roles = Object.keys(roleRules) as Role[]

/** The merchant's staff. An owner may call every route of the staff, gives the roles and makes the machine keys. */
export const staffRoles = ['owner', 'operations', 'service', 'marketing', 'finance'] as const satisfies readonly Role[]
export type StaffRole = (typeof staffRoles)[number]

/** What a machine key may be allowed: everything that staff may do but an owner's part. */
export const keyRoles = ['operations', 'service', 'marketing', 'finance'] as const satisfies readonly StaffRole[]
export type KeyRole = (typeof keyRoles)[number]

/** person: a customer with a session. machine: a merchant's own server with a key. nobody: neither, or the shop's own jobs. */
export const actorKinds = ['person', 'machine', 'nobody'] as const
export type ActorKind = (typeof actorKinds)[number]
