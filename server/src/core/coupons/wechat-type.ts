interface Kind {
  kind: 'amount_off' | 'percent_off'
  scope: 'shop' | 'products' | 'categories'
  hasThreshold: boolean
}

/**
 * The type of such a coupon in WeChat's shop (wechat.md 1.5): 1 a discount on a condition, 2 spend and save, 3 a flat discount, 4 straight
 * off, 101 to 104 the same for the whole shop; 0 for categories, which only our shop has.
 */
export function wechatTypeOf({ kind, scope, hasThreshold }: Kind): number {
  if (scope === 'categories') return 0
  const type = kind === 'percent_off' ? (hasThreshold ? 1 : 3) : hasThreshold ? 2 : 4
  return scope === 'shop' ? 100 + type : type
}
