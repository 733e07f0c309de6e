/** The notice that a sold-out SKU can be bought again. */
export const restockNotices = ['restocked'] as const
