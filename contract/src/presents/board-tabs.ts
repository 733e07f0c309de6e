/** The tabs of the merchant's board of presents. A group present can be in several: some of its parcels claimed, one declined. */
export const presentTabs = [
  'all',
  'to_pay',
  /** Paid, before the day on which it opens. */
  'dated',
  /** Open: somebody may accept a parcel. */
  'waiting',
  /** Open, and within the hours in which its giver is reminded. */
  'expiring',
  /** Every parcel was answered, one at least accepted. */
  'claimed',
  'declined',
  'expired',
  'taken_back',
  /** A parcel came back whose money has not reached the giver. */
  'refund_due',
  /** The money of a parcel has reached the giver. */
  'refunded',
] as const
export type PresentTab = (typeof presentTabs)[number]
