/**
 * What a check may find of an order that earns. `address`: it goes to an address or a phone of the promoter. `account`: the
 * promoter withdraws to the account of another one. `ring`: the customer earns by the promoter as well. `burst`: the
 * promoter brought too much at once.
 */
export const holdReasons = ['address', 'account', 'ring', 'burst'] as const
export type HoldReason = (typeof holdReasons)[number]

/** In how long a ceiling holds: the day or the month in China. */
export const ceilingPeriods = ['day', 'month'] as const
export type CeilingPeriod = (typeof ceilingPeriods)[number]
