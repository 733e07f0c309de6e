/** Not in `limits`, which ships in the main package. */
export const invoiceLimits = {
  /** Titles that one customer keeps. */
  invoiceTitles: 20,
  invoiceNameChars: 100,
  pdfBytes: 5 * 1024 * 1024,
} as const
