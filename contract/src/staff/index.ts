export * from './action-words'
export type * from './types'
