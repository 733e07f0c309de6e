import { type CommissionNotice, promoterPages } from '@haoli/contract'
import { yuanOf } from '../../platform/yuan'
import { amount, number, thing } from '../notices/keywords'
import type { Notice, NoticeValues } from '../system/parts'

const price = ({ amountFen = 0 }: NoticeValues) => `${amountFen < 0 ? '-' : ''}¥${yuanOf(Math.abs(amountFen))}`
/** Of several orders the first one’s goods stand for all. */
const goods = ({ title, count }: NoticeValues) => (count > 1 ? `「${title}」等 ${count} 笔订单` : `「${title}」`)

const aboutPromoter = {
  subject: 'promoter',
  page: () => promoterPages.earnings,
  keywords: [
    thing('商品名称', ({ title }) => title),
    number('订单数量', ({ count }) => count),
    amount('佣金', ({ amountFen = 0 }) => Math.max(0, amountFen)),
  ],
  askedAt: ['promoting'] as const,
}

/** In the order in which they are asked for: at one tap WeChat shows three. */
export const commissionNotices: Record<CommissionNotice, Notice> = {
  commission_paid: {
    subject: 'withdrawal',
    page: () => promoterPages.withdraw,
    title: '提现已到账',
    text: (values) => `提现 ${price(values)} 已到账`,
    keywords: [amount('到账金额', ({ amountFen = 0 }) => amountFen)],
    askedAt: ['promoting'],
  },
  commission_held: {
    ...aboutPromoter,
    title: '佣金核查',
    text: (values) => `${goods(values)}的佣金 ${price(values)} 正在核查，可以查看原因并申诉`,
  },
  commission_settled: {
    ...aboutPromoter,
    title: '佣金已结算',
    text: (values) => `${goods(values)}的佣金 ${price(values)} 已结算，可以提现`,
  },
  commission_earned: {
    ...aboutPromoter,
    title: '新的佣金',
    text: (values) => `${goods(values)}带来佣金 ${price(values)}，订单完成后结算`,
  },
  commission_decided: {
    ...aboutPromoter,
    title: '核查有结果',
    text: (values) => `${goods(values)}的佣金 ${price(values)} 核查有结果`,
  },
}
