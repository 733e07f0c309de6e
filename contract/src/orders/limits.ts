export const orderLimits = {
  orderNoteChars: 200,
  delayReasonChars: 60,
  staffNoteChars: 500,
} as const
