import '../coupons.css'
import { Tag } from 'antd'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import type { CouponDraft } from '../lib/draft'
import { bodyOf } from '../lib/draft'
import { useRule } from '../lib/rule'
import { couponMessages } from '../messages'

/** The coupon as shoppers read it, in the language of the desk. */
export function Ticket({ draft }: { draft: CouponDraft }) {
  const t = useMessages(couponMessages)
  const rule = useRule()
  const body = bodyOf(draft)
  const { offFen = 0, percentOff = 0, thresholdFen = 0, thresholdQuantity = 0, scopeIds = [] } = body
  const audience = `coupons.${draft.audience}` as 'coupons.recipients'
  return (
    <section className="coupon-ticket" aria-label={t('coupons.preview')}>
      <strong>{rule({ kind: body.kind, offFen, percentOff, thresholdFen, thresholdQuantity })}</strong>
      <span>{draft.name || '…'}</span>
      <span>
        {draft.audience === 'everybody' ? null : <Tag color="gold">{t(audience)}</Tag>}
        {body.scope === 'shop'
          ? t('coupons.shop')
          : t(body.scope === 'products' ? 'coupons.for_some' : 'coupons.for_categories', { n: scopeIds.length })}
      </span>
      <small>
        {body.useFrom && body.useUntil
          ? t('coupons.usable_dates', { from: shopTime(body.useFrom), until: shopTime(body.useUntil) })
          : t('coupons.usable_days', { n: body.validDays ?? 0 })}
      </small>
      <small>{t('coupons.claim_until', { at: shopTime(body.claimUntil) })}</small>
      {draft.note ? <small>{draft.note}</small> : null}
    </section>
  )
}
