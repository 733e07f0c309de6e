export const promoterLimits = {
  promoterWordsChars: 100,
  /** A link's code is the whole scene of a WeChat code, which holds 32 characters (wechat.md 2.7). */
  linkCodeChars: 32,
  shelfTitleChars: 20,
  goodsPerShelf: 30,
  materialChars: 500,
  picturesPerMaterial: 9,
  materialsPerProduct: 20,
} as const
