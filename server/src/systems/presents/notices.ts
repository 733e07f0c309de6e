import { type PresentNotice, presentPages } from '@haoli/contract'
import type { Notice } from '../../core/system/parts'

const given = (presentId: string) => `${presentPages.given}?id=${presentId}`
const received = (parcelId: string) => `${presentPages.received}?id=${parcelId}`

export const presentNotices: Record<PresentNotice, Notice> = {
  present_accepted: { page: given, text: ({ who, title }) => `${who}收下了你送的「${title}」` },
  present_declined: { page: given, text: ({ who, title }) => `${who}婉拒了「${title}」，款项将原路退回` },
  present_expiring: {
    page: given,
    text: ({ count, title }) => `「${title}」还有 ${count} 份没有人收下，到时将自动退回`,
  },
  present_expired: {
    page: given,
    text: ({ count, title }) => `「${title}」有 ${count} 份没有人收下，款项将原路退回`,
  },
  present_thanked: { page: given, text: ({ who, title }) => `${who}谢谢你送的「${title}」` },
  present_shipped: { page: received, text: ({ who, title }) => `${who}送你的「${title}」已发货` },
}
