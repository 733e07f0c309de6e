import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 1,
  pages: ['search', 'product', 'favourites', 'footprints'],
  loadedAheadFrom: ['tabs/home/index', 'tabs/shelf/index'],
  slots: [],
} as const satisfies PackageConfig
