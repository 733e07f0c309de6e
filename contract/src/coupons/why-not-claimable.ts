/** Why a coupon cannot be claimed, the first that holds: what became of the shopper's own says more than that others are gone. */
export const whyNotClaimable = ['limit_reached', 'not_yet', 'over', 'sold_out', 'for_others', 'needs_code'] as const
export type WhyNotClaimable = (typeof whyNotClaimable)[number]
