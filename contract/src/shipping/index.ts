export * from './limits'
export * from './problems'
export type * from './types'
