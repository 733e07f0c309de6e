export const shippingLimits = {
  /** Bounds a request; how many rows of a file the shop allows is in its setting. */
  batchRowsMost: 5_000,
  cellChars: 80,
  /** Of one command or one print. */
  packedOrdersMost: 20,
  slipsMost: 100,
} as const
