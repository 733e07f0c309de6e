import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 6,
  pages: ['centre', 'goods', 'product', 'coupons', 'my-shelf', 'shelf', 'days', 'earnings', 'withdraw', 'join', 'open'],
  loadedAheadFrom: [],
  slots: ['me', 'product', 'checkout'],
} as const satisfies PackageConfig
