import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 5,
  pages: ['mine', 'centre', 'coupon', 'code'],
  loadedAheadFrom: ['tabs/me/index'],
  slots: [],
} as const satisfies PackageConfig
