import type { Coupon } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Tag } from '@/common/ui/tag'
import { audienceWords } from './audience-words'
import styles from './coupon-row.module.scss'
import { couponRule } from './coupon-rule'
import { couponMessages } from './messages'
import { useTakeCoupon } from './use-take-coupon'

/** Why it cannot be claimed: what became of the shopper's own says more than that there are no others. */
function whyNot({ heldCount, usedCount, soldOut }: Coupon) {
  if (heldCount > 0) return 'coupon.claimed'
  if (usedCount > 0) return 'coupon.used'
  return soldOut ? 'coupon.sold_out' : 'coupon.expired'
}

/** A coupon on one line: its rule, for whom it is, and the button that claims it, or why it cannot be claimed. */
export function CouponRow({ coupon }: { coupon: Coupon }) {
  const t = useMessages(couponMessages)
  const { take, taking } = useTakeCoupon()
  const rule = couponRule(t, coupon)
  const day = formatLastDay(coupon.claimUntil, useLanguage())
  const whom = audienceWords.get(coupon.audience)

  const noteOf = () => {
    if (coupon.heldCount > 0) return t('coupon.held', { n: coupon.heldCount })
    return coupon.claimable ? t('coupon.claim_until', { day }) : coupon.name
  }

  const claim = async () => {
    if (await take(coupon)) toast(t('coupon.got'))
  }

  return (
    <View className={styles.row}>
      <Tag>{t('coupon.short')}</Tag>
      <View className={styles.words}>
        <View className={styles.rule}>{rule}</View>
        <View className={styles.name}>
          {whom ? (
            <Tag tone="gold" className={styles.whom}>
              {t(whom)}
            </Tag>
          ) : null}
          {noteOf()}
        </View>
      </View>
      {coupon.claimable ? (
        <Button
          small
          kind="quiet"
          className={styles.claim}
          loading={taking}
          label={t('coupon.claim_label', { rule })}
          onClick={() => void claim()}
        >
          {t(coupon.heldCount > 0 ? 'coupon.again' : 'coupon.claim')}
        </Button>
      ) : (
        <Text className={styles.state}>{t(whyNot(coupon))}</Text>
      )}
    </View>
  )
}
