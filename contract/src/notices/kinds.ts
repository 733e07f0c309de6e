import { afterSaleNotices } from '../after-sales/notices'
import { commissionNotices } from '../commission/notices'
import { couponNotices } from '../coupons/notices'
import { favouriteNotices } from '../favourites/notices'
import { invoiceNotices } from '../invoices/notices'
import { orderNotices } from '../orders/notices'
import { presentNotices } from '../presents/notices'
import { restockNotices } from '../restocks/notices'

/** Kinds of notices. Each goes to the inbox and, where allowed, is sent as WeChat's subscribe message (wechat.md 2.9). */
export const noticeKinds = [
  ...presentNotices,
  ...orderNotices,
  ...afterSaleNotices,
  ...commissionNotices,
  ...couponNotices,
  ...restockNotices,
  ...favouriteNotices,
  ...invoiceNotices,
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * The taps after which a customer may be asked for consent: `giving` is after paying, `buying` a button on the result of a
 * payment, `receiving` when accepting, `promoting` a button for promoters, `claiming` a button on a
 * page of coupons, `awaiting` asking for a sold-out SKU, `keeping` asking for a
 * lower price of a favourite, `aftersale` applying for an after-sale, `invoicing` for an invoice. Which kinds are asked for,
 * each system registers on the server.
 */
export const noticeMoments = [
  'giving',
  'receiving',
  'buying',
  'promoting',
  'claiming',
  'awaiting',
  'keeping',
  'aftersale',
  'invoicing',
] as const
export type NoticeMoment = (typeof noticeMoments)[number]

/** WeChat's answer for each template (wechat.md 2.9). `accept` allows one notice; `ban`: WeChat has closed the template. */
export const consentAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]
