export const addressLimits = {
  addressParseChars: 500,
} as const
