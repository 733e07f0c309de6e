export const presentLimits = {
  /** Counted from the payment: parcels that nobody has accepted by then are refunded (wechat.md 3.1). */
  presentHours: 24,
  /** How long before that end the giver is reminded. */
  presentRemindHoursBefore: 2,
  presentParcelsMax: 50,
  presentNoteChars: 100,
  cardsPerPresent: 50,
  /** For this long after its present closed a card still answers; afterwards its token is unknown (404). */
  cardRetentionDays: 30,
  thanksChars: 100,
  declineChars: 100,
} as const
