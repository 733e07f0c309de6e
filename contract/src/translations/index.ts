export * from './languages'
export * from './limits'
export type * from './types'
