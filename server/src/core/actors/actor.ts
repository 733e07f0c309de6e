import type { Role } from '@haoli/contract'

/** Who calls: a customer with a session, a merchant's server with a key, or neither. The shop's own jobs are nobody too. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly roles: ReadonlySet<Role> }
  | { readonly kind: 'machine'; readonly id: string; readonly roles: ReadonlySet<Role> }
  | { readonly kind: 'nobody'; readonly id: null; readonly roles: ReadonlySet<Role> }

export const nobody: Actor = { kind: 'nobody', id: null, roles: new Set() }

/**
 * Who may call a route. `public`: everybody, and no identity is read. `visitor`: everybody, and a session is read where one
 * is sent. `person`: customers. `sandbox`: whoever sits at this machine, or has the sandbox's machine key. A list: whoever has
 * one of these roles; owners have all roles of the staff.
 */
export type RouteActor = 'public' | 'visitor' | 'person' | 'sandbox' | readonly Role[]

/**
 * What a route reads or changes. `shop`: what is nobody's own. `own`: what belongs to the caller, found by who calls.
 * `own order`: the order that the path names, if it is the caller's; another's is answered 404. `any order`: one of all
 * orders, for staff. `by secret`: what the token in the path or body opens, whoever has it.
 */
export type RouteObject = 'shop' | 'own' | `own ${string}` | `any ${string}` | 'by secret'

/** The machine key of the sandbox, which is printed at the start. */
export const sandboxKeyId = 'key_sandbox'
