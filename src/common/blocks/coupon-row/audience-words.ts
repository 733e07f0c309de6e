/** Whom a coupon is for. Of a newer API there may be others, without a word. */
export const audienceWords = new Map([
  ['new_customers', 'coupon.new_customers' as const],
  ['recipients', 'coupon.recipients' as const],
  ['promoter_visitors', 'coupon.visitors' as const],
  ['code_holders', 'coupon.holders' as const],
])
