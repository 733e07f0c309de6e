export * from './order-schemas'
export * from './shipment-schemas'
