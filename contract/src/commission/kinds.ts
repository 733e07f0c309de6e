/** `open`: every promoter may share the product. */
export const planKinds = ['open'] as const
export type PlanKind = (typeof planKinds)[number]

/** Which orders of a customer a plan is for: the first that they ever paid, later ones, or any. */
export const planConditions = ['any', 'first_order', 'repeat_order'] as const
export type PlanCondition = (typeof planConditions)[number]

export const promoterKinds = ['group_buy_leader', 'store_owner', 'offline_shop', 'customer'] as const
export type PromoterKind = (typeof promoterKinds)[number]

export const promoterStates = ['asked', 'active', 'refused', 'left'] as const
export type PromoterState = (typeof promoterStates)[number]

export const linkTargets = ['shop', 'product', 'gift'] as const
export type LinkTarget = (typeof linkTargets)[number]

/** What somebody opened that locked them: how long the lock is depends on it. */
export const lockOpenings = ['product', 'content', 'present'] as const
export type LockOpening = (typeof lockOpenings)[number]
