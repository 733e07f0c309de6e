/** Numbers that both sides keep to. Units are in the names. */
export const limits = {
  pageDefault: 20,
  pageMax: 50,
  addressesPerCustomer: 30,
  cartLinesPerCustomer: 120,
  quantityPerLine: 999,
  linesPerOrder: 50,
  orderNoteChars: 200,
  searchChars: 50,
  addressParseChars: 500,
  nicknameChars: 32,
  footprintsPerCustomer: 200,
  orderPayMinutes: 30,
  orderAutoConfirmDays: 10,
  sessionDays: 30,
  idempotencyKeyChars: 128,
} as const
