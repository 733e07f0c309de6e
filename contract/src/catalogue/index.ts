export * from './gift-obstacles'
export type * from './types'
