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
  /** How long a present may be taken, from the payment on; then the rest goes back (wechat.md 3.1). */
  presentHours: 24,
  /** When the giver is reminded, before that time is over. */
  presentRemindHoursBefore: 2,
  presentParcelsMax: 50,
  presentNoteChars: 100,
  /** A SKU that costs more cannot be given (wechat.md 3.1). */
  giftableMaxFen: 1_000_000,
  cardsPerPresent: 50,
  /** A card is answered this long after its present closed; then it looks like one that never was. */
  cardKeptDays: 30,
  thanksChars: 100,
  afterSaleChars: 200,
  /** How long an order still waits for its owner after an application for a refund has ended, at the least. */
  afterSaleRespiteDays: 3,
  declineChars: 100,
  venueChars: 40,
  venueCodesPerRequest: 100,
  /** A code travels as the scene of a WeChat code (wechat.md 2.7). */
  venueCodeChars: 32,
} as const
