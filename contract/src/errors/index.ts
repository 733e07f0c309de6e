export * from './codes'
export * from './is-error-code'
export type * from './types'
