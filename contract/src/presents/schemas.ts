export * from './card-schemas'
export * from './given-schemas'
export * from './occasion-schemas'
export * from './received-schemas'
