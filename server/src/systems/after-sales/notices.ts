import { type AfterSaleNotice, afterSalePage, type NoticeValues } from '@haoli/contract'
import { thing } from '../../core/notices/keywords'
import { quoted } from '../../core/notices/quoted'
import type { Notice } from '../../core/system/parts'
import type { InLanguages } from '../../core/translations/in-languages'
import { dueSteps, staffSteps, takenSteps } from './notice-steps'

const none: InLanguages = ['', '', '']

/** The text and the template's values of a kind that tells of these steps. */
function telling(steps: Readonly<Record<string, InLanguages>>): Pick<Notice, 'steps' | 'text' | 'keywords'> {
  const stepOf = ({ step = '' }: NoticeValues) => steps[step] ?? none
  return {
    steps,
    text: (values) => {
      const [[zh, en, ja], step] = [quoted(values.title), stepOf(values)]
      return [`${zh}：${step[0]}`, `${en}: ${step[1]}`, `${ja}：${step[2]}`]
    },
    keywords: [thing('商品名称', ({ title }) => title), thing('售后进度', (values) => stepOf(values)[0])],
  }
}

const toBuyer = {
  subject: 'after_sale',
  page: (id: string) => `${afterSalePage}?id=${id}`,
  askedAt: ['aftersale'] as const,
}

export const afterSaleNoticeKinds: Record<AfterSaleNotice, Notice> = {
  after_sale_answered: {
    ...toBuyer,
    ...telling(takenSteps),
    title: ['售后有新进展', 'News of your return or refund', 'アフターサービスの進捗'],
  },
  after_sale_due: {
    ...toBuyer,
    ...telling(dueSteps),
    title: ['售后快到期了', 'Your return or refund is waiting for you', 'アフターサービスの期限が近づいています'],
  },
  after_sale_ended: {
    ...toBuyer,
    ...telling(takenSteps),
    title: ['售后已结束', 'Your return or refund is complete', 'アフターサービスが終了しました'],
  },
  after_sale_to_answer: {
    subject: 'after_sale',
    page: () => 'account/pages/roles/index',
    ofRoles: ['service'],
    ...telling(staffSteps),
    title: ['有售后等你处理', 'A return or refund to answer', '対応待ちのアフターサービス'],
  },
}
