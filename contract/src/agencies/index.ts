export * from './limits'
export * from './pages'
export type * from './types'
