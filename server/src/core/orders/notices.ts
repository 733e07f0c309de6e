import { type OrderNotice, orderPage } from '@haoli/contract'
import { amount, number, thing } from '../notices/keywords'
import { price, quoted } from '../notices/quoted'
import type { Notice } from '../system/parts'
import { delayWords, waybillWords } from './waiting-words'

const goods = thing('商品名称', ({ title }) => title)
const aboutOrder = { subject: 'order', page: (orderId: string) => `${orderPage}?id=${orderId}` }

export const orderNotices: Record<OrderNotice, Notice> = {
  order_shipped: {
    ...aboutOrder,
    title: ['订单已发货', 'Order shipped', '注文を発送しました'],
    text: ({ title, count }) => {
      const [zh, en, ja] = quoted(title)
      return count > 1
        ? [
            `${zh}等 ${count} 件已发货`,
            `${count} items shipped, including ${en}`,
            `${ja}を含む${count}点を発送しました`,
          ]
        : [`${zh}已发货`, `${en} has been shipped`, `${ja}を発送しました`]
    },
    keywords: [goods, number('商品数量', ({ count }) => count)],
    askedAt: ['buying'],
  },
  order_refunded: {
    ...aboutOrder,
    title: ['退款已到账', 'Refund received', '返金されました'],
    text: ({ title, amountFen = 0 }) => {
      const [[zh, en, ja], sum] = [quoted(title), price(amountFen)]
      return [
        `${zh}的退款 ${sum} 已原路退回`,
        `${sum} for ${en} was refunded the way you paid`,
        `${ja}の代金 ${sum} を元のお支払い方法に返金しました`,
      ]
    },
    keywords: [goods, amount('退款金额', ({ amountFen = 0 }) => amountFen)],
    askedAt: ['buying'],
  },
  order_late: {
    ...aboutOrder,
    title: ['发货晚了', 'Your order is late', '発送が遅れています'],
    text: ({ title }) => {
      const [zh, en, ja] = quoted(title)
      return [
        `${zh}没有按时发货，很抱歉。可以在订单里催发货，也可以申请退款`,
        `We are sorry: ${en} has not been shipped on time. In the order you can ask us to hurry, or ask for a refund`,
        `${ja}の発送が遅れており、申し訳ございません。注文ページから催促や返金の申請ができます`,
      ]
    },
    keywords: [goods, thing('提醒', () => '没有按时发货，可催发货或退款')],
  },
  order_delayed: {
    ...aboutOrder,
    title: ['发货时间有变', 'Shipping date changed', '発送日の変更'],
    text: (values) => {
      const [[zh, en, ja], when] = [quoted(values.title), delayWords(values)]
      return [
        `${zh}会晚些发货，很抱歉：${when[0]}`,
        `We are sorry: ${en} ships later than promised; ${when[1]}`,
        `${ja}の発送が遅れます。申し訳ございません。${when[2]}`,
      ]
    },
    keywords: [goods, thing('新的发货时间', (values) => delayWords(values)[0])],
  },
  order_waybill_corrected: {
    ...aboutOrder,
    title: ['运单号已更正', 'Tracking number corrected', '追跡番号を訂正しました'],
    text: (values) => {
      const [[zh, en, ja], waybill] = [quoted(values.title), waybillWords(values)]
      return [
        `${zh}的运单号更正为 ${waybill}`,
        `The tracking number of ${en} is now ${waybill}`,
        `${ja}の追跡番号を ${waybill} に訂正しました`,
      ]
    },
    keywords: [goods, thing('运单号', waybillWords)],
    sample: { words: 'SF1234567890' },
  },
  order_repriced: {
    ...aboutOrder,
    title: ['订单价格已更改', 'Your order has a new price', '注文の価格が変わりました'],
    text: ({ title, amountFen = 0, words = '' }) => {
      const [[zh, en, ja], sum] = [quoted(title), price(amountFen)]
      return [
        `${zh}的订单现在应付 ${sum}：${words}`,
        `Your order for ${en} now costs ${sum}: ${words}`,
        `${ja}のご注文のお支払い額は ${sum} になりました：${words}`,
      ]
    },
    keywords: [goods, amount('应付金额', ({ amountFen = 0 }) => amountFen)],
    sample: { words: '老顾客优惠' },
  },
}
