import { presentMoments, presentNotices } from '../presents/notices'

/** What people are told when they are not looking (subscribe messages, wechat.md 2.9): each system adds its own. */
export const messageKinds = [...presentNotices] as const
export type MessageKind = (typeof messageKinds)[number]

/** When people may be asked what they want to be told of, and what is asked then. */
export const messageMoments = { ...presentMoments } as const
export type MessageMoment = keyof typeof messageMoments

/** What WeChat answers for each template (wechat.md 2.9). `accept` is one message; `ban`: WeChat has closed the template. */
export const consentAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]
