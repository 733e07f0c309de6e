/** The notices that promoters get. All but the last gather what is new since the hour before. */
export const commissionNotices = [
  'commission_earned',
  'commission_held',
  'commission_decided',
  'commission_settled',
  'commission_paid',
] as const
export type CommissionNotice = (typeof commissionNotices)[number]
