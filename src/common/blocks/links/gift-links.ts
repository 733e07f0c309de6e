interface GiftCheckout {
  skuId: string
  /** Its code. */
  occasion?: string | undefined
  /** The parcel that this present thanks for. */
  inReturnFor?: string | undefined
  /** The printed code that led here. */
  venueCode?: string | undefined
}

/** The paths of the gift package. Pages get their parameters in the path, so that they survive a reload. */
export const giftPaths = {
  checkout: ({ skuId, occasion, inReturnFor, venueCode }: GiftCheckout) =>
    `/gift/pages/checkout/index?${[
      `sku=${skuId}`,
      ...(occasion ? [`occasion=${occasion}`] : []),
      ...(inReturnFor ? [`return=${inReturnFor}`] : []),
      ...(venueCode ? [`venue=${encodeURIComponent(venueCode)}`] : []),
    ].join('&')}`,
  present: (id: string) => `/gift/pages/present/index?id=${id}`,
  sent: '/gift/pages/sent/index',
  /** `private=1` makes the page ask WeChat whether the card was opened in the chat it was sent to (wechat.md 2.6). */
  card: (token: string, isPrivate = false) => `/gift/pages/card/index?token=${token}${isPrivate ? '&private=1' : ''}`,
  received: '/gift/pages/received/index',
  receivedPresent: (id: string) => `/gift/pages/received-present/index?id=${id}`,
  /** The same page, right after it was accepted. */
  justAccepted: (id: string) => `/gift/pages/received-present/index?id=${id}&accepted=1`,
  wish: (token: string) => `/gift/pages/wish/index?token=${token}`,
  ownWish: ({ productId, skuId }: { productId: string; skuId: string | undefined }) =>
    `/gift/pages/wish/index?product=${productId}${skuId ? `&sku=${skuId}` : ''}`,
  code: (code: string) => `/gift/pages/code/index?code=${encodeURIComponent(code)}`,
} as const
