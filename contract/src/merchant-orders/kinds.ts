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
/** Those in which something waits; how many have ended is of no use. */
export const countedTabs = ['to_ship', 'late', 'urged', 'to_pay', 'after_sale', 'to_claim', 'to_receive'] as const
export type MerchantOrderTab = (typeof merchantOrderTabs)[number]

export const merchantOrderSorts = ['newest', 'oldest', 'paid', 'amount', 'ships_by'] as const
export type MerchantOrderSort = (typeof merchantOrderSorts)[number]

/** When what waits is to ship: its time has passed, or by which day in China. */
export const shipsWhens = ['late', 'today', 'tomorrow', 'later'] as const
export type ShipsWhen = (typeof shipsWhens)[number]
