export const sessionLimits = {
  sessionDays: 30,
} as const
