import type { PromoterCoupon } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { couponRule } from '@/common/blocks/coupon-row/coupon-rule'
import { couponMessages } from '@/common/blocks/coupon-row/messages'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { formatFen } from '@/common/lib/money'
import { formatCount } from '@/common/lib/number'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { couponsMessages } from '../messages/coupons'
import styles from './coupon-card.module.scss'

const messages = { ...couponMessages, ...couponsMessages }

/** One of a promoter's coupons with its four figures, and the button that shares it while it can be claimed. */
export function CouponCard({ coupon, onShare }: { coupon: PromoterCoupon; onShare: () => void }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { over, left, claimUntil, claimed, used, salesFen, costFen } = coupon
  const closed = over || left === 0
  const figures = [
    { name: t('mycoupons.claimed'), value: formatCount(claimed, language) },
    { name: t('mycoupons.used'), value: formatCount(used, language) },
    { name: t('mycoupons.sales'), value: formatFen(salesFen, { short: true }) },
    { name: t('mycoupons.cost'), value: formatFen(costFen, { short: true }) },
  ]
  return (
    <View className={styles.card}>
      <CouponTicket
        coupon={coupon}
        muted={closed}
        note={
          over
            ? t('mycoupons.over')
            : t('mycoupons.until', { day: formatLastDay(claimUntil, language), n: formatCount(left, language) })
        }
      >
        {closed ? null : (
          <Button small label={t('mycoupons.share_label', { rule: couponRule(t, coupon) })} onClick={onShare}>
            {t('mycoupons.share')}
          </Button>
        )}
      </CouponTicket>
      <View className={styles.figures}>
        {figures.map(({ name, value }) => (
          <View key={name} className={styles.figure}>
            <Text className={styles.value}>{value}</Text>
            <Text className={styles.name}>{name}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
