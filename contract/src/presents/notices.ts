/** The notices that givers and recipients get. */
export const presentNotices = [
  'present_accepted',
  'present_declined',
  'present_opens',
  'present_expiring',
  'present_expired',
  'present_thanked',
  'present_shipped',
  'present_refunded',
  'present_late',
  'present_delayed',
  'present_waybill_corrected',
] as const
export type PresentNotice = (typeof presentNotices)[number]
