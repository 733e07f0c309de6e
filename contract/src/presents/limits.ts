export const presentLimits = {
  /** Counted from the payment: parcels that nobody has accepted by then are refunded (wechat.md 3.1). */
  presentHours: 24,
  /**
   * Bounds the rows that one payment makes, and the refunds of one closing. How many of a product one person may buy, given away
   * or not, the shop decides by its purchase limit.
   */
  presentParcelsMax: 50,
  presentNoteChars: 100,
  presentSignatureChars: 12,
  thanksChars: 100,
  declineChars: 100,
} as const
