import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 7,
  pages: ['centre', 'promoters', 'goods', 'plaza', 'earnings', 'invited'],
  loadedAheadFrom: [],
  slots: ['me'],
} as const satisfies PackageConfig
