export * from './export-columns'
export * from './kinds'
export type * from './types'
