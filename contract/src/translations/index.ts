export * from './languages'
export type * from './types'
