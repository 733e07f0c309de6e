export const orderLimits = {
  orderNoteChars: 200,
} as const
