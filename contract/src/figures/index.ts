export * from './limits'
export * from './subjects'
export type * from './types'
