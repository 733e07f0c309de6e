export * from './entrances'
export * from './marks'
export type * from './types'
