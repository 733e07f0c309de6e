export const afterSaleLimits = {
  afterSaleChars: 200,
  /** Of one line of an order, whatever becomes of them. */
  afterSalesPerLine: 5,
  answerTemplates: 60,
} as const
