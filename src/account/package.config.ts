import type { PackageConfig } from '@/common/slots/package-config'

export default {
  order: 4,
  pages: [
    'addresses',
    'address',
    'settings',
    'roles',
    'desk',
    'about',
    'privacy',
    'sessions',
    'notices',
    'notice-choices',
    'recommender',
  ],
  loadedAheadFrom: ['tabs/me/index'],
  slots: [],
} as const satisfies PackageConfig
