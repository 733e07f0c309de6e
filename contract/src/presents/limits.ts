export const presentLimits = {
  /** How long a present may be taken, from the payment on; then the rest goes back (wechat.md 3.1). */
  presentHours: 24,
  /** When the giver is reminded, before that time is over. */
  presentRemindHoursBefore: 2,
  presentParcelsMax: 50,
  presentNoteChars: 100,
  cardsPerPresent: 50,
  /** A card is answered this long after its present closed; then it looks like one that never was. */
  cardKeptDays: 30,
  thanksChars: 100,
  declineChars: 100,
} as const
