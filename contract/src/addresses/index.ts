export * from './phone-plans'
export type * from './types'
