export const venueLimits = {
  venueChars: 40,
  venueCodesPerRequest: 100,
  /** A WeChat code carries it as `scene`, which holds 32 characters (wechat.md 2.7). */
  venueCodeChars: 32,
} as const
