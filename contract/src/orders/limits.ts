export const orderLimits = {
  orderNoteChars: 200,
  orderPayMinutes: 30,
  orderAutoConfirmDays: 10,
} as const
