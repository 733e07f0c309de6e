export * from './limits'
export * from './pages'
export * from './registration'
export type * from './types'
