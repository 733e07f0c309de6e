export * from './kinds'
export * from './life-cycle'
export type * from './types'
