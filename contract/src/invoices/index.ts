export * from './life-cycle'
export * from './pages'
export * from './tax-number'
export type * from './types'
