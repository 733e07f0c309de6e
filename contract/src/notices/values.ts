/** What a notice tells, from which its title and text are written in the language of whoever reads it. */
export interface NoticeValues {
  /** Whose doing it tells of. */
  who: string
  /** Of the goods, or the name of a coupon. As all texts of the shop it is translated where the shop has words for it. */
  title: string
  /** Of a SKU, joined by `/`; a text of the shop. */
  specText?: string
  /** How many it is about. */
  count: number
  /** Of notices about money. */
  amountFen?: number
  /** What the merchant said; a text of the shop. */
  words?: string
  /** The name of one of the kind's `steps`. */
  step?: string
  /** A day of China, `2024-12-03`. */
  day?: string
  /** Who carries a parcel; a text of the shop. */
  company?: string
}
