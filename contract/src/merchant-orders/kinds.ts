/** What the staff look for first. */
export const merchantOrderTabs = [
  'to_ship',
  'late',
  'urged',
  'to_pay',
  'after_sale',
  'to_claim',
  'to_receive',
  'completed',
  'closed',
] as const
export type MerchantOrderTab = (typeof merchantOrderTabs)[number]

export const merchantOrderSorts = ['newest', 'oldest', 'paid', 'amount', 'ships_by'] as const
export type MerchantOrderSort = (typeof merchantOrderSorts)[number]
