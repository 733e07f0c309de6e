export const cartLimits = {
  cartLinesPerCustomer: 120,
} as const
