import { type CommissionNotice, type NoticeValues, promoterPages } from '@haoli/contract'
import { amount, number, thing } from '../notices/keywords'
import { price, quoted } from '../notices/quoted'
import type { Notice } from '../system/parts'
import type { InLanguages } from '../translations/in-languages'

/** Of several orders the first one’s goods stand for all. */
function goods({ title, count }: NoticeValues): InLanguages {
  const [zh, en, ja] = quoted(title)
  return count > 1
    ? [`${zh}等 ${count} 笔订单`, `${en} and ${count - 1} more`, `${ja}など${count}件の注文`]
    : [zh, en, ja]
}

const aboutPromoter = {
  subject: 'promoter',
  page: () => promoterPages.earnings,
  keywords: [
    thing('商品名称', ({ title }) => title),
    number('订单数量', ({ count }) => count),
    amount('佣金', ({ amountFen = 0 }) => Math.max(0, amountFen)),
  ],
  askedAt: ['promoting'] as const,
  ofRoles: ['promoter'] as const,
}

/** What became of the commission of some goods: `of` writes it from their names and the sum. */
const ofCommission =
  (of: (goods: InLanguages, sum: string) => InLanguages) =>
  (values: NoticeValues): InLanguages =>
    of(goods(values), price(values.amountFen ?? 0))

/** In the order in which they are asked for: at one tap WeChat shows three. */
export const commissionNotices: Record<CommissionNotice, Notice> = {
  commission_paid: {
    subject: 'withdrawal',
    page: () => promoterPages.withdraw,
    title: ['提现已到账', 'Withdrawal paid', '出金が完了しました'],
    text: ({ amountFen = 0 }) => {
      const sum = price(amountFen)
      return [`提现 ${sum} 已到账`, `Your withdrawal of ${sum} has arrived`, `${sum} の出金が完了しました`]
    },
    keywords: [amount('到账金额', ({ amountFen = 0 }) => amountFen)],
    askedAt: ['promoting'],
    ofRoles: ['promoter'],
  },
  commission_held: {
    ...aboutPromoter,
    title: ['佣金核查', 'Commission being checked', '報酬を確認しています'],
    text: ofCommission(([zh, en, ja], sum) => [
      `${zh}的佣金 ${sum} 正在核查，可以查看原因并申诉`,
      `The commission of ${sum} for ${en} is being checked. You can see why, and appeal`,
      `${ja}の報酬 ${sum} を確認しています。理由の確認と異議の申し立てができます`,
    ]),
  },
  commission_settled: {
    ...aboutPromoter,
    title: ['佣金已结算', 'Commission settled', '報酬が確定しました'],
    text: ofCommission(([zh, en, ja], sum) => [
      `${zh}的佣金 ${sum} 已结算，可以提现`,
      `The commission of ${sum} for ${en} is settled and can be withdrawn`,
      `${ja}の報酬 ${sum} が確定し、出金できます`,
    ]),
  },
  commission_earned: {
    ...aboutPromoter,
    title: ['新的佣金', 'New commission', '新しい報酬'],
    text: ofCommission(([zh, en, ja], sum) => [
      `${zh}带来佣金 ${sum}，订单完成后结算`,
      `${en} earned you ${sum}. It settles once the order is complete`,
      `${ja}で報酬 ${sum} が発生しました。注文の完了後に確定します`,
    ]),
  },
  commission_decided: {
    ...aboutPromoter,
    title: ['核查有结果', 'Check finished', '確認が終わりました'],
    text: ofCommission(([zh, en, ja], sum) => [
      `${zh}的佣金 ${sum} 核查有结果`,
      `The check of ${sum} commission for ${en} is finished`,
      `${ja}の報酬 ${sum} の確認が終わりました`,
    ]),
  },
}
