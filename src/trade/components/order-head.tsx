import type { Order } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { daysLeft } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Icon, type IconName } from '@/common/ui/icon'
import { isOverdue, leftMs } from '../lib/time-left'
import { orderMessages } from '../messages/orders'
import styles from './order-head.module.scss'

type Words = ReturnType<typeof useMessages<typeof orderMessages>>

const icons: Record<Order['state'], IconName> = {
  to_pay: 'wallet',
  to_claim: 'heart',
  to_ship: 'box',
  part_shipped: 'truck',
  to_receive: 'truck',
  completed: 'check',
  refunded: 'refresh',
  cancelled: 'close',
}

/** One sentence on the state of the order; `countdownHere` marks the place of a countdown. */
function sentenceOf(t: Words, order: Order): string {
  const price = formatFen(order.payableFen)
  switch (order.state) {
    case 'to_pay':
      return isOverdue(order) ? t('order.say_to_pay_over') : t('order.say_to_pay', { left: countdownHere })
    case 'to_receive': {
      const left = leftMs(order, order.confirmsAt)
      if (left === null || left <= 0) return t('order.say_to_receive_plain')
      const days = daysLeft(left)
      return t('order.say_to_receive', { left: days === null ? countdownHere : t('common.days', { n: days }) })
    }
    case 'refunded':
      return t(order.closeReason === 'returned' ? 'order.say_returned' : 'order.say_refunded', { price })
    case 'cancelled':
      if (order.payment?.state === 'refunded') return t('order.say_money_back', { price })
      return t(order.closeReason === 'timeout' ? 'order.say_cancelled_timeout' : 'order.say_cancelled_customer')
    case 'completed':
      return t(order.kind === 'present' ? 'order.say_handed_over' : 'order.say_completed')
    default:
      return t(`order.say_${order.state}`)
  }
}

/**
 * The state of the order and its deadline. When the countdown ends the order is loaded again: the phone's clock may be
 * wrong.
 */
export function OrderHead({ order, onTimeOver }: { order: Order; onTimeOver: () => void }) {
  const t = useMessages(orderMessages)
  const words = sentenceOf(t, order)
  const until = order.payBefore ?? order.confirmsAt
  return (
    <View className={cx(styles.head, styles[order.state])}>
      <View className={styles.sign}>
        <Icon name={icons[order.state]} size={24} />
      </View>
      <View className={styles.words}>
        <View className={styles.state}>{t(`order.state_${order.state}`)}</View>
        <View className={styles.sentence}>
          {until && words.includes(countdownHere) ? (
            <WithCountdown words={words} until={until} asOf={order.now} onEnd={onTimeOver} />
          ) : (
            words
          )}
        </View>
      </View>
    </View>
  )
}
