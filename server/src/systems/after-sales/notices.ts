import { type AfterSaleNotice, afterSalePage } from '@haoli/contract'
import { thing } from '../../core/notices/keywords'
import type { Notice } from '../../core/system/parts'

const goods = thing('商品名称', ({ title }) => title)
const progress = thing('售后进度', ({ words = '' }) => words)
const toBuyer = {
  subject: 'after_sale',
  page: (id: string) => `${afterSalePage}?id=${id}`,
  text: ({ title, words = '' }: { title: string; words?: string }) => `「${title}」：${words}`,
  keywords: [goods, progress],
}

export const afterSaleNoticeKinds: Record<AfterSaleNotice, Notice> = {
  after_sale_answered: { ...toBuyer, title: '售后有新进展', askedAt: ['aftersale'] },
  after_sale_due: { ...toBuyer, title: '售后快到期了', askedAt: ['aftersale'] },
  after_sale_ended: { ...toBuyer, title: '售后已结束', askedAt: ['aftersale'] },
  after_sale_to_answer: { ...toBuyer, title: '有售后等你处理', page: () => 'account/pages/roles/index' },
}
