import type { Occasion } from '@haoli/contract'

interface GiftCheckout {
  skuId: string
  occasion?: Occasion | undefined
  /** The parcel that this present thanks for. */
  inReturnFor?: string | undefined
  /** The printed code that led here. */
  venueCode?: string | undefined
}

/** Where presents are made, seen and opened. What a page needs travels in its address: it survives a reload. */
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
  /** A private card says so: whoever opens it asks WeChat whether it was meant for them (wechat.md 2.6). */
  card: (token: string, isPrivate = false) => `/gift/pages/card/index?token=${token}${isPrivate ? '&private=1' : ''}`,
  received: '/gift/pages/received/index',
  receivedPresent: (id: string) => `/gift/pages/received-present/index?id=${id}`,
  code: (code: string) => `/gift/pages/code/index?code=${encodeURIComponent(code)}`,
} as const
