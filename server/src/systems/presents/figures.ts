import { sql } from 'kysely'
import { paidBefore, subjectsOfOrder } from '../../core/figures/order-subjects'
import type { Figure } from '../../core/system/parts'

export const presentFigures: Record<string, Figure> = {
  presentsGiven: {
    title: { zh: '送出礼物', en: 'Gifts sent' },
    counts: { zh: '付款的礼物数；送给一群人算一个', en: 'gifts that were paid for; one to a group counts once' },
    unit: 'count',
    facts: sql`
      select presents.opened_at as at, o.entrance, about.subject, about.subject_id
      from presents join orders o on o.id = presents.order_id cross join lateral ${subjectsOfOrder} as about
      where presents.opened_at is not null`,
    value: sql`count(*)`,
    changes: sql`select opened_at as at, opened_at as changed_at from presents where opened_at is not null`,
  },
  parcelsAccepted: {
    title: { zh: '收下礼物', en: 'Gifts accepted' },
    counts: {
      zh: '当天收下的礼物份数，算在送礼人的来源',
      en: 'gift parcels that were accepted on that day, under the source of their giver',
    },
    unit: 'count',
    facts: sql`
      select parcels.answered_at as at, o.entrance, about.subject, about.subject_id
      from parcels
      join presents on presents.id = parcels.present_id
      join orders o on o.id = presents.order_id cross join lateral ${subjectsOfOrder} as about
      where parcels.answered_at is not null and parcels.order_id is not null`,
    value: sql`count(*)`,
    changes: sql`select answered_at as at, answered_at as changed_at from parcels where answered_at is not null`,
  },
  newReceivers: {
    title: { zh: '礼物带来的新面孔', en: 'New people by gifts' },
    counts: {
      zh: '第一次收下礼物、此前没有付过款的人数，算在送礼人的来源',
      en: 'people who accepted their first gift and had paid no order before, under the source of their giver',
    },
    unit: 'count',
    facts: sql`
      select parcels.answered_at as at, o.entrance, about.subject, about.subject_id
      from parcels
      join presents on presents.id = parcels.present_id
      join orders o on o.id = presents.order_id cross join lateral ${subjectsOfOrder} as about
      where parcels.answered_at is not null and parcels.order_id is not null
        and not exists (
          select from parcels e where e.recipient_id = parcels.recipient_id and e.order_id is not null
            and (e.answered_at, e.id) < (parcels.answered_at, parcels.id))
        and not exists (
          select from orders e where e.customer_id = parcels.recipient_id and e.kind <> 'parcel'
            and e.paid_at <= parcels.answered_at)`,
    value: sql`count(*)`,
    changes: sql`select answered_at as at, answered_at as changed_at from parcels where answered_at is not null`,
  },
  newBuyersByPresents: {
    title: { zh: '礼物带来的新客', en: 'New customers by gifts' },
    counts: {
      zh: '收过礼物之后第一次付款的人数，算在他们自己的来源',
      en: 'customers who paid their first order after they had accepted a gift, under their own source',
    },
    unit: 'count',
    facts: sql`
      select o.paid_at as at, o.entrance, about.subject, about.subject_id, o.id as order_id
      from orders o cross join lateral ${subjectsOfOrder} as about
      where o.paid_at is not null and o.kind <> 'parcel' and not about.is_freight
        and exists (
          select from parcels where recipient_id = o.customer_id and order_id is not null and answered_at < o.paid_at)
        and not exists (select ${paidBefore})`,
    value: sql`count(distinct order_id)`,
    changes: sql`select paid_at as at, paid_at as changed_at from orders where paid_at is not null and kind <> 'parcel'`,
  },
}
