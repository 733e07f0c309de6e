export const addressLimits = {
  addressesPerCustomer: 30,
  addressParseChars: 500,
} as const
