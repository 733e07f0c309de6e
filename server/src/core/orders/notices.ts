import { type OrderNotice, orderPage } from '@haoli/contract'
import type { Notice } from '../system/parts'

const aboutOrder = { subject: 'order', page: (orderId: string) => `${orderPage}?id=${orderId}` }

export const orderNotices: Record<OrderNotice, Notice> = {
  order_shipped: {
    ...aboutOrder,
    title: '订单已发货',
    text: ({ title, count }) => (count > 1 ? `「${title}」等 ${count} 件已发货` : `「${title}」已发货`),
    askedAt: ['buying'],
  },
  order_refunded: {
    ...aboutOrder,
    title: '退款已到账',
    text: ({ title, amountFen = 0 }) => `「${title}」的退款 ¥${yuan(amountFen)} 已原路退回`,
    askedAt: ['buying'],
  },
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
