export const eventLimits = {
  eventsPerBatch: 50,
} as const
