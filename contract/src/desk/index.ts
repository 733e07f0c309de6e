export * from './codes'
export * from './pages'
export type * from './types'
