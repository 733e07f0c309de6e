import { presentMoments, presentNotices } from '../presents/notices'

/** Kinds of notices, sent as WeChat's subscribe messages (wechat.md 2.9). Each system lists its own. */
export const noticeKinds = [...presentNotices] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The moments at which a customer may be asked for consent, and the kinds that are asked for. */
export const noticeMoments = { ...presentMoments } as const
export type NoticeMoment = keyof typeof noticeMoments

/** WeChat's answer for each template (wechat.md 2.9). `accept` allows one notice; `ban`: WeChat has closed the template. */
export const consentAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]
