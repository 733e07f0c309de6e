let last = 5_550_001_000

/** The number of a waybill that nobody has had before: one waybill is for one customer and address. */
export const newWaybill = (): string => `SF${last++}`
