import type { Coupon } from '@haoli/contract'
import { audienceWords } from '@/common/blocks/coupon-row/audience-words'
import { couponRule } from '@/common/blocks/coupon-row/coupon-rule'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { useTakeCoupon } from '@/common/blocks/coupon-row/use-take-coupon'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { dot } from '@/common/lib/dot'
import { formatDay, formatLastDay, formatMoment } from '@/common/lib/time'
import { type Say, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { centreMessages } from '../messages/centre'

const messages = { ...couponMessages, ...centreMessages }

interface OfferedTicketProps {
  coupon: Coupon
  className?: string
  /** On the coupon's own page its goods are below. */
  own?: boolean
}

/** A coupon that can be claimed now or later: its rule, when it can be used, and a button for what comes next. */
export function OfferedTicket({ coupon, className, own }: OfferedTicketProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { take, taking } = useTakeCoupon()
  const { promoter, audience, claimFrom, heldCount, claimable, whyNot } = coupon
  const rule = couponRule(t, coupon)
  const whom = promoter
    ? t('couponlist.from', { name: promoter.nickname })
    : t(audienceWords.get(audience) ?? 'coupon.short')
  const times =
    whyNot === 'not_yet'
      ? t('couponlist.opens', { at: formatMoment(claimFrom, language) })
      : whenUsable(t, coupon, language)
  const open = () => openPage(couponPaths.coupon(coupon.id))
  const claim = async () => {
    if (await take(coupon)) toast(t('coupon.got'))
  }
  const use = (
    <Button small kind="outline" label={t('couponlist.use_label', { rule })} onClick={open}>
      {t(heldCount > 0 ? 'couponlist.use' : 'couponlist.see')}
    </Button>
  )
  const button = claimable ? (
    <Button small loading={taking} label={t('coupon.claim_label', { rule })} onClick={() => void claim()}>
      {t(heldCount > 0 ? 'coupon.again' : 'coupon.claim')}
    </Button>
  ) : own ? null : (
    use
  )
  return (
    <CouponTicket
      {...(className && { className })}
      coupon={coupon}
      note={coupon.note ? `${coupon.note}${dot}${times}` : times}
      tag={(promoter || audienceWords.has(audience)) && whom}
      muted={!claimable && heldCount === 0}
    >
      {button}
    </CouponTicket>
  )
}

type Times = Pick<Coupon, 'validDays' | 'useFrom' | 'useUntil'>

function whenUsable(t: Say<typeof centreMessages>, coupon: Times, language: Parameters<typeof formatDay>[1]): string {
  const { validDays, useFrom, useUntil } = coupon
  if (validDays !== null) return t('couponlist.days', { n: validDays })
  if (!useFrom || !useUntil) return ''
  return t('couponlist.dates', { from: formatDay(useFrom, language), until: formatLastDay(useUntil, language) })
}
