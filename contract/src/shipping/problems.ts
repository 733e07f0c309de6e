/** Why a row of a file cannot be shipped as it stands. */
export const shippingProblems = [
  'order_missing',
  /** `2.02611E+21`: a spreadsheet wrote the number in another form, and its last digits are lost. */
  'order_scientific',
  'order_unknown',
  'order_not_to_ship',
  'after_sale_open',
  'nothing_left',
  'carrier_unknown',
  'waybill_malformed',
  /** The same of a waybill: `7.3E+13`. */
  'waybill_scientific',
  /** More than 15 digits that end in zeros: a spreadsheet keeps no more of a number. */
  'waybill_rounded',
  'row_twice',
  /** The order has a shipment of this waybill with these goods. */
  'already_shipped',
  /** The waybill is on another order, of another customer or to another address. */
  'waybill_elsewhere',
  'goods_unknown',
  'quantity_malformed',
  'more_than_left',
  /** Another row of the same parcel does not fit: the parcel waits until all of it does. */
  'parcel_incomplete',
] as const
export type ShippingProblem = (typeof shippingProblems)[number]

export const shippingRowStates = ['fits', 'wrong', 'waiting', 'shipped', 'failed'] as const
/** `fits`, `wrong`: what the preview says. Once the batch was started: `waiting`, then `shipped` or `failed`. */
export type ShippingRowState = (typeof shippingRowStates)[number]
