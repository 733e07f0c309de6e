export * from './subjects'
export type * from './types'
