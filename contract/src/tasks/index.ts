export * from './life-cycle'
export * from './row-reasons'
export type * from './types'
