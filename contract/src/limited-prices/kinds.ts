/** Why a line does not have the limited-time price of its SKU. */
export const offerObstacles = ['person_limit', 'few_left', 'sold_out'] as const
export const limitedPriceStates = ['planned', 'running', 'sold_out', 'ended'] as const
