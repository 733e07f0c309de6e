export type * from './types'
export * from './words'
