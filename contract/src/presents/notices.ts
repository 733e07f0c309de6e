/** The notices that givers and recipients get. */
export const presentNotices = [
  'present_accepted',
  'present_declined',
  'present_expiring',
  'present_expired',
  'present_thanked',
  'present_shipped',
] as const
export type PresentNotice = (typeof presentNotices)[number]

/** When consent is asked for which of them: `giving` is after paying, `receiving` when accepting. */
export const presentMoments = {
  giving: ['present_accepted', 'present_expiring', 'present_thanked'],
  receiving: ['present_shipped'],
} as const satisfies Record<string, readonly PresentNotice[]>
