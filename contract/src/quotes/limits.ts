export const quoteLimits = {
  linesPerOrder: 50,
} as const
