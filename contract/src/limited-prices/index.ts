export * from './limits'
export * from './obstacle-of'
export type * from './types'
