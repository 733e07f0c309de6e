export const orderLimits = {
  orderNoteChars: 200,
  delayReasonChars: 60,
} as const
