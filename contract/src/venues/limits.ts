export const venueLimits = {
  venueChars: 40,
  venueCodesPerRequest: 100,
  /** A code travels as the scene of a WeChat code (wechat.md 2.7). */
  venueCodeChars: 32,
} as const
