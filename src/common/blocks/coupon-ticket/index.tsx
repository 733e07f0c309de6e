import type { Coupon } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { Price } from '@/common/ui/price'
import { Tag } from '@/common/ui/tag'
import { couponRule } from '../coupon-row/coupon-rule'
import { couponMessages } from '../coupon-row/messages'
import styles from './coupon-ticket.module.scss'

interface CouponTicketProps {
  coupon: Pick<Coupon, 'name' | 'kind' | 'offFen' | 'percentOff' | 'thresholdFen' | 'thresholdQuantity'>
  /** Small print: its expiry, or what is missing to use it. */
  note?: string
  /** A highlighted word, such as "best". */
  tag?: string | false
  /** Cannot be used. */
  muted?: boolean
  className?: string
  /** A button or a mark on the right. */
  children?: ReactNode
  /** A button with long words, below the conditions. */
  foot?: ReactNode
}

/** A coupon drawn as a ticket: its value on the left, its conditions on the right. */
export function CouponTicket({ coupon, note, tag, muted, className, children, foot }: CouponTicketProps) {
  const t = useMessages(couponMessages)
  const percent = coupon.percentOff
  return (
    <View className={cx(styles.ticket, muted && styles.muted, className)}>
      <View className={styles.worth}>
        {coupon.kind === 'amount_off' ? (
          <Price fen={coupon.offFen} size="l" tone="inherit" short />
        ) : (
          <Text className={styles.percent}>{t('coupon.percent', { percent, fold: (100 - percent) / 10 })}</Text>
        )}
      </View>
      <View className={styles.words}>
        <View className={styles.name}>
          <Text className={styles.title}>{coupon.name}</Text>
          {tag ? <Tag tone="gold">{tag}</Tag> : null}
        </View>
        <View className={styles.rule}>{couponRule(t, coupon)}</View>
        {note ? <View className={styles.note}>{note}</View> : null}
        {foot ? <View className={styles.foot}>{foot}</View> : null}
      </View>
      {children ? <View className={styles.side}>{children}</View> : null}
    </View>
  )
}
