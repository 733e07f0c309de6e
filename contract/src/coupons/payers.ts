/** Who pays for a part of a discount. The buyer pays the same whoever it is. */
export const discountPayers = ['merchant', 'talent', 'platform', 'promoter'] as const
export type DiscountPayer = (typeof discountPayers)[number]
