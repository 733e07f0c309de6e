export * from './keywords'
export * from './kinds'
export type * from './types'
export type * from './values'
