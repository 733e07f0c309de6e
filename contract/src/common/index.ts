export * from './life-cycle'
export * from './line-problems'
export type * from './types'
