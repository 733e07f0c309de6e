export const promoterLimits = {
  promoterWordsChars: 100,
  /** A link's code is the whole scene of a WeChat code, which holds 32 characters (wechat.md 2.7). */
  linkCodeChars: 32,
} as const
