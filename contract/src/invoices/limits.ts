export const invoiceLimits = {
  /** Titles that one customer keeps. */
  invoiceTitles: 20,
  invoiceNameChars: 100,
} as const
