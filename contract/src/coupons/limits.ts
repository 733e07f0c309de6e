/** Limits of the WeChat shop for coupons (docs/wechat.md 1.5), and of an order. */
export const couponLimits = {
  /** The longest name, in characters. */
  nameChars: 10,
  /** The most that a coupon takes off, in fen. */
  offFen: 20_000,
  /** The most that it takes off in percent: not below 2 折. */
  percentOff: 80,
  /** The most products that one names. */
  products: 2_000,
  /** How many coupons one order takes: one for the shop, the others each for goods of their own. */
  ofOrder: 20,
  /** How many codes are made at once. */
  codesAtOnce: 5_000,
  /** To how many people one is given at once. */
  givenAtOnce: 100,
} as const
