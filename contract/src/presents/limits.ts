export const presentLimits = {
  /** Counted from the payment: parcels that nobody has accepted by then are refunded (wechat.md 3.1). */
  presentHours: 24,
  presentParcelsMax: 50,
  presentNoteChars: 100,
  cardsPerPresent: 50,
  thanksChars: 100,
  declineChars: 100,
} as const
