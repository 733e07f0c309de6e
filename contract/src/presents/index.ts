export * from './life-cycle'
export * from './pages'
export type * from './types'
export * from './words'
