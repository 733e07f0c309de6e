import type { ClaimableCoupon, HeldCoupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { audienceWords } from '@/common/blocks/coupon-row/audience-words'
import { couponRule } from '@/common/blocks/coupon-row/coupon-rule'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { useTakeCoupon } from '@/common/blocks/coupon-row/use-take-coupon'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import styles from './coupon-sheet.module.scss'
import { couponChoiceMessages } from './messages'

const messages = { ...couponMessages, ...couponChoiceMessages }

interface ClaimableCouponsProps {
  coupons: readonly ClaimableCoupon[]
  onTaken: (coupon: HeldCoupon) => void
}

/** What could be claimed for this order, best first: what each saves, its last day, and a button that claims it. */
export function ClaimableCoupons({ coupons, onTaken }: ClaimableCouponsProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { take, taking } = useTakeCoupon()
  const [wanted, setWanted] = useState('')
  const takeAndUse = async (coupon: ClaimableCoupon) => {
    if (taking) return
    setWanted(coupon.id)
    const held = await take(coupon)
    if (held) onTaken(held)
  }
  return (
    <>
      <View className={styles.head}>{t('coupons.claimable')}</View>
      {coupons.map((coupon) => {
        const whom = audienceWords.get(coupon.audience)
        const saves = t('coupons.saves', { price: formatFen(coupon.savesFen, { short: true }) })
        const until = t('coupon.claim_until', { day: formatLastDay(coupon.claimUntil, language) })
        return (
          <CouponTicket
            key={coupon.id}
            className={styles.item}
            coupon={coupon}
            note={`${saves}${dot}${until}`}
            tag={whom && t(whom)}
            foot={
              <Button
                small
                kind="outline"
                className={styles.take}
                loading={taking && wanted === coupon.id}
                label={t('coupons.claim_use_label', { rule: couponRule(t, coupon) })}
                onClick={() => void takeAndUse(coupon)}
              >
                {t('coupons.claim_use')}
              </Button>
            }
          />
        )
      })}
    </>
  )
}
