import type { Order } from '@haoli/contract'
import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { type Say, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { Icon, type IconName } from '@/common/ui/icon'
import { Price } from '@/common/ui/price'
import type { PayResult } from '../lib/pay-result-of'
import { payResultMessages } from '../messages/pay-result'
import styles from './pay-result-view.module.scss'

const icons: Record<PayResult, IconName> = {
  paid: 'check',
  confirming: 'clock',
  failed: 'info',
  unpaid: 'wallet',
  closed: 'close',
  money_back: 'refresh',
  refunded: 'refresh',
}

function wordsOf(t: Say<typeof payResultMessages>, result: PayResult, price: string): [string, string] {
  switch (result) {
    case 'paid':
      return [t('result.paid'), t('result.paid_words')]
    case 'confirming':
      return [t('result.confirming'), t('result.confirming_words')]
    case 'failed':
      return [t('result.failed'), t('result.failed_words')]
    case 'unpaid':
      return [t('result.cancelled'), t('result.cancelled_words')]
    case 'closed':
      return [t('result.closed'), t('result.closed_words')]
    case 'money_back':
      return [t('result.closed'), t('result.money_back', { price })]
    case 'refunded':
      return [t('result.refunded'), t('result.refunded_words', { price })]
  }
}

interface PayResultViewProps {
  order: Order
  result: PayResult
  onTimeOver: () => void
}

/** The result of a payment: an icon and two sentences. */
export function PayResultView({ order, result, onTimeOver }: PayResultViewProps) {
  const t = useMessages(payResultMessages)
  const { payableFen, payBefore, now } = order
  const [title, words] = wordsOf(t, result, formatFen(payableFen))
  const payable = result === 'unpaid' || result === 'failed'
  return (
    <View className={styles.view} {...aria({ role: 'alert' })}>
      <View className={cx(styles.sign, styles[result])}>
        {result === 'confirming' ? <View className={styles.ring} /> : null}
        <Icon name={icons[result]} size={40} />
      </View>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {title}
      </View>
      {result === 'closed' ? null : <Price className={styles.sum} fen={payableFen} size="xl" tone="ink" />}
      <View className={styles.words}>{words}</View>
      {payable && payBefore ? (
        <View className={styles.words}>
          <WithCountdown
            words={t('result.pay_within', { left: countdownHere })}
            until={payBefore}
            asOf={now}
            onEnd={onTimeOver}
          />
        </View>
      ) : null}
    </View>
  )
}
