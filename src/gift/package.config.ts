import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 3,
  pages: ['checkout', 'present', 'sent', 'card', 'received', 'received-present', 'code', 'wish'],
  loadedAheadFrom: ['tabs/gifts/index', 'shop/pages/product/index'],
  slots: ['gifts', 'me'],
} as const satisfies PackageConfig
