export * from './card-schemas'
export * from './given-schemas'
export * from './received-schemas'
