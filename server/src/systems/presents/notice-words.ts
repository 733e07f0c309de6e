import { limits, type NoticeKind } from '@haoli/contract'

interface Values {
  /** Whose doing it tells of. */
  who: string
  title: string
  /** How many it is about. */
  parcels: number
}

/** Subscribe messages have one language, the template's (wechat.md 2.9). */
export const wordsOf: Record<NoticeKind, (values: Values) => string> = {
  present_accepted: ({ who, title }) => `${who}收下了你送的「${title}」`,
  present_declined: ({ who, title }) => `${who}婉拒了「${title}」，款项将原路退回`,
  present_expiring: ({ parcels, title }) =>
    `「${title}」还有 ${parcels} 份没有人收下，${limits.presentRemindHoursBefore} 小时后自动退回`,
  present_expired: ({ parcels, title }) => `「${title}」有 ${parcels} 份没有人收下，款项将原路退回`,
  present_thanked: ({ who, title }) => `${who}谢谢你送的「${title}」`,
  present_shipped: ({ who, title }) => `${who}送你的「${title}」已发货`,
}
