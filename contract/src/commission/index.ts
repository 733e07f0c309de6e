export * from './kinds'
export * from './life-cycle'
export * from './limits'
export type * from './types'
