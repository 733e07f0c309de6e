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
  order_late: {
    ...aboutOrder,
    title: '发货晚了',
    text: ({ title }) => `「${title}」没有按时发货，很抱歉。可以在订单里催发货，也可以申请退款`,
    keywords: [goods, thing('提醒', () => '没有按时发货，可催发货或退款')],
  },
  order_delayed: {
    ...aboutOrder,
    title: '发货时间有变',
    text: ({ title, words = '' }) => `「${title}」会晚些发货，很抱歉：${words}`,
    keywords: [goods, thing('新的发货时间', ({ words = '' }) => words)],
  },
  order_waybill_corrected: {
    ...aboutOrder,
    title: '快递单号已更正',
    text: ({ title, words = '' }) => `「${title}」的快递单号更正为 ${words}`,
    keywords: [goods, thing('快递单号', ({ words = '' }) => words)],
  },
}
