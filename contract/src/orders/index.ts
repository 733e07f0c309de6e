export * from './life-cycle'
export type { OrderNotice } from './notices'
export * from './pages'
export type * from './types'
