export * from './gift-obstacles'
export * from './label-kinds'
export type * from './types'
