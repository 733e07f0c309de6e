import type { Quote } from '@haoli/contract'
import { Text } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import styles from './coupon-sheet.module.scss'
import { couponChoiceMessages } from './messages'

interface CouponValueProps {
  quote: Pick<Quote, 'discountFen' | 'coupons' | 'claimable'>
}

/** The discount of the applied coupons; without one, how many are usable; without those, what can be claimed. */
export function CouponValue({ quote: { discountFen, coupons, claimable } }: CouponValueProps) {
  const t = useMessages(couponChoiceMessages)
  const usable = coupons.filter((coupon) => coupon.usable).length
  if (discountFen > 0) return <Text className={styles.minus}>{`-${formatFen(discountFen)}`}</Text>
  if (usable > 0) return <>{t('coupons.n_usable', { n: usable })}</>
  if (!claimable) return <>{t('coupons.none_held')}</>
  const price = formatFen(claimable.savesFen, { short: true })
  return <Text className={styles.offer}>{t('coupons.n_claimable', { n: claimable.coupons.length, price })}</Text>
}
