import { type EventKind, eventKinds } from '@haoli/contract'
import { sql } from 'kysely'
import type { Figure } from '../system/parts'

/** `began_to_pay` is counted as `eventsBeganToPay`. */
const nameOf = (kind: EventKind): string =>
  `events_${kind}`.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const titles: Record<EventKind, string> = {
  seen: '看商品页',
  searched: '搜索',
  opened: '打开',
  added: '加入购物车',
  began_to_pay: '开始付款',
  paid: '付款',
  gave: '送出礼物卡片',
  claimed: '收下礼物',
  shared: '分享',
  failed: '看到错误',
}
const english: Record<EventKind, string> = {
  seen: 'Product pages seen',
  searched: 'Searches',
  opened: 'Openings',
  added: 'Added to cart',
  began_to_pay: 'Payments begun',
  paid: 'Payments made',
  gave: 'Gift cards sent',
  claimed: 'Gifts claimed',
  shared: 'Shares',
  failed: 'Errors shown',
}

const figureOf = (kind: EventKind): Figure => ({
  title: { zh: titles[kind], en: english[kind] },
  counts: { zh: `使用记录：${titles[kind]}的次数`, en: `events of use of the kind ${kind}` },
  unit: 'count',
  facts: sql`
    select at, entrance, about.subject, about.subject_id
    from client_events cross join lateral (values
      ('shop', ''), ('product', product_id), ('content', marks ->> 'content')
    ) as about (subject, subject_id)
    where kind = ${kind} and about.subject_id is not null`,
  value: sql`count(*)`,
  // The hour in which it was received is stored, not the moment.
  changes: sql`select at, received_at + interval '1 hour' as changed_at from client_events where kind = ${kind}`,
  keptFor: 'eventDays',
})

export const eventFigures: Record<string, Figure> = Object.fromEntries(
  eventKinds.map((kind) => [nameOf(kind), figureOf(kind)]),
)
