export const footprintLimits = {
  footprintsPerCustomer: 200,
} as const
