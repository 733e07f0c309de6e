import { type OrderNotice, orderPage } from '@haoli/contract'
import { yuanOf } from '../../platform/yuan'
import { amount, number, thing } from '../notices/keywords'
import type { Notice } from '../system/parts'

const goods = thing('商品名称', ({ title }) => title)
const aboutOrder = { subject: 'order', page: (orderId: string) => `${orderPage}?id=${orderId}` }

export const orderNotices: Record<OrderNotice, Notice> = {
  order_shipped: {
    ...aboutOrder,
    title: '订单已发货',
    text: ({ title, count }) => (count > 1 ? `「${title}」等 ${count} 件已发货` : `「${title}」已发货`),
    keywords: [goods, number('商品数量', ({ count }) => count)],
    askedAt: ['buying'],
  },
  order_refunded: {
    ...aboutOrder,
    title: '退款已到账',
    text: ({ title, amountFen = 0 }) => `「${title}」的退款 ¥${yuanOf(amountFen)} 已原路退回`,
    keywords: [goods, amount('退款金额', ({ amountFen = 0 }) => amountFen)],
    askedAt: ['buying'],
  },
}
