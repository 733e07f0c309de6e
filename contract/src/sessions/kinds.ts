/** Where somebody is logged in: on a phone of their own, or at the merchant's desk. */
export const sessionKinds = ['phone', 'desk'] as const
export type SessionKind = (typeof sessionKinds)[number]
