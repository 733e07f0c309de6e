export * from './entrances'
export type * from './types'
