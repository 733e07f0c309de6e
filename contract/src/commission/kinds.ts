/**
 * Whose sales a plan pays for. `open`: those of every promoter. `targeted`: those of the agencies that it names, before an open
 * one. `exclusive`: of these too, and while it is in force nobody else earns by the product.
 */
export const planKinds = ['open', 'targeted', 'exclusive'] as const
export type PlanKind = (typeof planKinds)[number]

/** Which orders of a customer a plan is for: the first that they ever paid, later ones, or any. */
export const planConditions = ['any', 'first_order', 'repeat_order'] as const
export type PlanCondition = (typeof planConditions)[number]

export const promoterKinds = ['group_buy_leader', 'store_owner', 'offline_shop', 'customer'] as const
export type PromoterKind = (typeof promoterKinds)[number]

export const promoterStates = ['asked', 'active', 'refused', 'left'] as const
export type PromoterState = (typeof promoterStates)[number]

export const linkTargets = ['shop', 'product', 'gift', 'shelf', 'coupon'] as const
export type LinkTarget = (typeof linkTargets)[number]

/** What somebody opened that locked them: how long the lock is depends on it. */
export const lockOpenings = ['product', 'content', 'present'] as const
export type LockOpening = (typeof lockOpenings)[number]

export const agencyStates = ['active', 'ended'] as const
export type AgencyState = (typeof agencyStates)[number]

/** Whether an agency sells what another one offers. `asked`: the other has yet to answer. */
export const takingStates = ['asked', 'active', 'refused', 'ended'] as const
export type TakingState = (typeof takingStates)[number]

/** As what a receiver has a line of a commission: who shared the goods, their agency, or the agency that offered the goods to that one. */
export const commissionParts = ['promoter', 'agency', 'supplier'] as const
export type CommissionPart = (typeof commissionParts)[number]

/** What an invitation of an agency makes somebody. An owner is invited by the merchant alone, an operator by an owner. */
export const agencyInvites = ['owner', 'operator', 'promoter'] as const
export type AgencyInvites = (typeof agencyInvites)[number]
