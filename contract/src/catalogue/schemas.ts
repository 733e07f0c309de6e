export * from './category-schemas'
export * from './import-schemas'
export * from './label-schemas'
export * from './product-schemas'
