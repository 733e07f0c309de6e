import { type PresentNotice, presentPages } from '@haoli/contract'
import { amount, number, thing } from '../../core/notices/keywords'
import type { Notice } from '../../core/system/parts'
import { yuanOf } from '../../platform/yuan'

const toGiver = { subject: 'present', page: (presentId: string) => `${presentPages.given}?id=${presentId}` }

const toRecipient = { subject: 'parcel', page: (parcelId: string) => `${presentPages.received}?id=${parcelId}` }

const goods = thing('礼物名称', ({ title }) => title)
const byRecipient = [thing('收礼人', ({ who }) => who), goods]
const leftOver = [goods, number('礼物份数', ({ count }) => count)]

export const presentNotices: Record<PresentNotice, Notice> = {
  present_accepted: {
    ...toGiver,
    title: '礼物被收下了',
    text: ({ who, title }) => `${who}收下了你送的「${title}」`,
    keywords: byRecipient,
    askedAt: ['giving'],
  },
  present_declined: {
    ...toGiver,
    title: '礼物被婉拒了',
    text: ({ who, title }) => `${who}婉拒了「${title}」，款项将原路退回`,
    keywords: byRecipient,
  },
  present_opens: {
    ...toGiver,
    title: '礼物可以打开了',
    text: ({ title }) => `「${title}」从今天起可以打开，24 小时内有效，提醒一下朋友吧`,
    keywords: leftOver,
  },
  present_expiring: {
    ...toGiver,
    title: '礼物快到期了',
    text: ({ count, title }) => `「${title}」还有 ${count} 份没有人收下，到时将自动退回`,
    keywords: leftOver,
    askedAt: ['giving'],
  },
  present_expired: {
    ...toGiver,
    title: '礼物到期退回',
    text: ({ count, title }) => `「${title}」有 ${count} 份没有人收下，款项将原路退回`,
    keywords: leftOver,
  },
  present_thanked: {
    ...toGiver,
    title: '收到一份感谢',
    text: ({ who, title }) => `${who}谢谢你送的「${title}」`,
    keywords: byRecipient,
    askedAt: ['giving'],
  },
  present_shipped: {
    ...toRecipient,
    title: '礼物已发货',
    text: ({ who, title }) => `${who}送你的「${title}」已发货`,
    keywords: [thing('送礼人', ({ who }) => who), goods],
    askedAt: ['receiving'],
  },
  present_refunded: {
    ...toGiver,
    title: '退款已到账',
    text: ({ title, amountFen = 0 }) => `你送的「${title}」有一笔退款 ¥${yuanOf(amountFen)}，已原路退回`,
    keywords: [goods, amount('退款金额', ({ amountFen = 0 }) => amountFen)],
  },
  present_late: {
    ...toRecipient,
    title: '礼物发货晚了',
    text: ({ who, title }) => `${who}送你的「${title}」没有按时发货，很抱歉。可以在礼物页面催发货，也可以申请退款`,
    keywords: [goods, thing('提醒', () => '没有按时发货，可催发货或退款')],
  },
  present_delayed: {
    ...toRecipient,
    title: '礼物发货时间有变',
    text: ({ who, title, words = '' }) => `${who}送你的「${title}」会晚些发货，很抱歉：${words}`,
    keywords: [goods, thing('新的发货时间', ({ words = '' }) => words)],
  },
  present_waybill_corrected: {
    ...toRecipient,
    title: '礼物的快递单号已更正',
    text: ({ who, title, words = '' }) => `${who}送你的「${title}」的快递单号更正为 ${words}`,
    keywords: [goods, thing('快递单号', ({ words = '' }) => words)],
  },
}
