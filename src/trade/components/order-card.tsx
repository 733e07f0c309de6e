import type { Order } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { OrderLine } from '@/common/blocks/order-line'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Img } from '@/common/ui/img'
import { Price } from '@/common/ui/price'
import type { useOrderCommands } from '../hooks/use-order-commands'
import { actionsOf } from '../lib/order-actions'
import { pathOf } from '../lib/paths'
import { isOverdue } from '../lib/time-left'
import { orderMessages } from '../messages/orders'
import { OrderButtons } from './order-buttons'
import styles from './order-card.module.scss'

interface OrderCardProps {
  order: Order
  commands: ReturnType<typeof useOrderCommands>
  onTimeOver: () => void
}

export function OrderCard({ order, commands, onTimeOver }: OrderCardProps) {
  const t = useMessages(orderMessages)
  const { number, state, lines, payableFen, payBefore, now } = order
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0)
  const open = () => openPage(pathOf(order))
  return (
    <View className={styles.card}>
      <View
        className={styles.head}
        onClick={open}
        {...aria({ role: 'button', label: `${t('order.open', { number })} ${t(`order.state_${state}`)}` })}
      >
        <Text className={styles.number}>{number}</Text>
        <Text className={cx(styles.state, state === 'to_pay' && styles.due)}>{t(`order.state_${state}`)}</Text>
      </View>
      <View onClick={open}>
        <Goods order={order} />
        <View className={styles.sum}>
          <Text className={styles.pieces}>{t('order.pieces', { n: pieces })}</Text>
          <Text>{t(order.paidAt ? 'order.paid' : 'order.payable')}</Text>
          <Price fen={payableFen} size="m" tone="ink" />
        </View>
      </View>
      {actionsOf(order).length > 0 ? (
        <View className={styles.foot}>
          {payBefore && !isOverdue(order) ? (
            <View className={styles.left}>
              <WithCountdown
                words={t('order.left', { left: countdownHere })}
                until={payBefore}
                asOf={now}
                onEnd={onTimeOver}
              />
            </View>
          ) : null}
          <OrderButtons small order={order} commands={commands} />
        </View>
      ) : null}
    </View>
  )
}

/** The goods of an order: one line with its title, or a row of pictures for several. */
function Goods({ order: { lines } }: { order: Order }) {
  const [only, ...others] = lines
  if (only && others.length === 0) return <OrderLine line={only} />
  return (
    <View className={styles.strip}>
      {lines.slice(0, 4).map((line) => (
        <Img key={line.id} className={styles.picture} src={line.imageUrl} alt={line.title} />
      ))}
      {lines.length > 4 ? <View className={styles.more}>{`+${lines.length - 4}`}</View> : null}
    </View>
  )
}
