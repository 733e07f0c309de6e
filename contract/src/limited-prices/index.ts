export * from './limits'
export type * from './types'
