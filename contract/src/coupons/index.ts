export type * from './types'
export * from './unusable-reasons'
