import type { HeldCoupon } from '@haoli/contract'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { serverNow } from '@/common/lib/clock'
import { daysAhead, formatDay, formatLastDay, formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { centreMessages } from '../messages/centre'
import { mineMessages } from '../messages/mine'
import styles from './held-ticket.module.scss'

const messages = { ...mineMessages, ...centreMessages }

/** A coupon that the shopper has: until when, and the way to its goods. One that ends today or tomorrow says the time. */
export function HeldTicket({ coupon }: { coupon: HeldCoupon }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { state, validFrom, validUntil, promoter } = coupon
  const begins = Date.parse(validFrom) > serverNow()
  const until = () => {
    const ahead = daysAhead(validUntil, coupon.now)
    if (state !== 'usable' || ahead > 1) return t('mine.until', { day: formatLastDay(validUntil, language) })
    const moment = formatMoment(validUntil, language, validUntil)
    return t('mine.until_moment', { moment: t(ahead === 0 ? 'mine.today' : 'mine.tomorrow', { moment }) })
  }
  return (
    <CouponTicket
      className={styles.ticket ?? ''}
      coupon={coupon}
      note={begins ? t('mine.from', { day: formatDay(validFrom, language) }) : until()}
      tag={promoter !== null && t('couponlist.from', { name: promoter.nickname })}
      muted={state !== 'usable'}
    >
      {state === 'usable' && !begins ? (
        <Button
          small
          kind="outline"
          label={`${t('mine.use')} ${coupon.name}`}
          onClick={() => openPage(couponPaths.coupon(coupon.couponId))}
        >
          {t('mine.use')}
        </Button>
      ) : null}
    </CouponTicket>
  )
}
