/** The notices about an after-sale: the first three go to its buyer, the last one to the staff who answer it. */
export const afterSaleNotices = [
  'after_sale_answered',
  'after_sale_due',
  'after_sale_ended',
  'after_sale_to_answer',
] as const
export type AfterSaleNotice = (typeof afterSaleNotices)[number]
