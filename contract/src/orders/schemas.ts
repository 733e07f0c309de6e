export * from './order-schemas'
export * from './refund-schemas'
export * from './shipment-schemas'
export * from './waiting-schemas'
