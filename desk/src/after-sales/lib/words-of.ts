import type { AfterSaleSubType, AfterSaleType } from '@haoli/contract'

/** The message that says what is wanted. */
export const typeKey = ({ type, subType }: { type: AfterSaleType; subType: AfterSaleSubType }) =>
  subType === 'price_diff' ? ('aftersale.price_diff' as const) : (`aftersale.type_${type}` as const)
