export * from './kinds'
export type * from './types'
