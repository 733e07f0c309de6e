import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 8,
  pages: ['apply', 'after-sale', 'after-sales', 'invoice', 'invoices', 'titles', 'title'],
  loadedAheadFrom: ['trade/pages/order/index'],
  slots: ['me'],
} as const satisfies PackageConfig
