/** What givers and recipients are told when they are not looking. */
export const presentNotices = [
  'present_accepted',
  'present_declined',
  'present_expiring',
  'present_expired',
  'present_thanked',
  'present_shipped',
] as const

/** What they may be asked, and when: `giving` pays, `receiving` accepts. */
export const presentMoments = {
  giving: ['present_accepted', 'present_expiring', 'present_thanked'],
  receiving: ['present_shipped'],
} as const satisfies Record<string, readonly (typeof presentNotices)[number][]>
