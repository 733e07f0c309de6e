export * from './gift-obstacles'
export * from './label-kinds'
export * from './pages'
export type * from './types'
