import type { Quote } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { checkoutMessages } from '../messages/checkout'
import styles from './submit-bar.module.scss'

interface SubmitBarProps {
  quote: Quote
  /** A new quote is loading: the sum is that of the previous one. */
  pricing: boolean
  submitting: boolean
  onSubmit: () => void
  /** Opens the address book; given where the order has no address yet, which is then asked for first. */
  onAddress?: () => void
}

export function SubmitBar({ quote, pricing, submitting, onSubmit, onAddress }: SubmitBarProps) {
  const t = useMessages(checkoutMessages)
  const saved = quote.discountFen > 0 ? t('checkout.saved', { price: formatFen(quote.discountFen) }) : ''
  return (
    <ActionBar className={styles.bar}>
      {saved ? <Text className={cx(styles.saved, pricing && styles.dim)}>{saved}</Text> : null}
      <View className={styles.go}>
        {onAddress ? (
          <Button grow onClick={onAddress}>
            {t('checkout.address_first')}
          </Button>
        ) : (
          <Button grow loading={submitting || pricing} disabled={!quote.orderable} onClick={onSubmit}>
            {pricing ? t('checkout.pricing') : `${t('checkout.submit')} ${formatFen(quote.payableFen)}`}
          </Button>
        )}
      </View>
    </ActionBar>
  )
}
