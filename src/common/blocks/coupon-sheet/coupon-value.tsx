import type { Quote } from '@haoli/contract'
import { Text } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import styles from './coupon-sheet.module.scss'
import { couponChoiceMessages } from './messages'

/** The discount of the applied coupons; without one, how many are usable. */
export function CouponValue({ quote: { discountFen, coupons } }: { quote: Pick<Quote, 'discountFen' | 'coupons'> }) {
  const t = useMessages(couponChoiceMessages)
  const usable = coupons.filter((coupon) => coupon.usable).length
  if (discountFen > 0) return <Text className={styles.minus}>{`-${formatFen(discountFen)}`}</Text>
  return <>{usable > 0 ? t('coupons.n_usable', { n: usable }) : t('coupons.none_held')}</>
}
