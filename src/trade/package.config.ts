import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 2,
  pages: ['checkout', 'pay-result', 'orders', 'order', 'tracking'],
  loadedAheadFrom: ['tabs/cart/index', 'shop/pages/product/index'],
  slots: [],
} as const satisfies PackageConfig
