/** The notices that the customer of an order gets. Presents have their own. */
export const orderNotices = [
  'order_shipped',
  'order_refunded',
  'order_late',
  'order_delayed',
  'order_waybill_corrected',
  'order_repriced',
] as const
export type OrderNotice = (typeof orderNotices)[number]
