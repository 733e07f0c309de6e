export const eventLimits = {
  eventsPerBatch: 50,
  /** Older events are not counted any more. */
  eventDaysLate: 7,
} as const
