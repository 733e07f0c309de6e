export * from './life-cycle'
export type * from './types'
