export * from './codes'
export type * from './types'
