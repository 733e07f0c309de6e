export * from './entrances'
export * from './marks'
export * from './read-marks'
export type * from './types'
