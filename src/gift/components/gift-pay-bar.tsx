import type { Quote } from '@haoli/contract'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { giftCheckoutMessages } from '../messages/checkout'

interface GiftPayBarProps {
  quote: Quote
  /** A new quote is loading: the sum is that of the previous one. */
  pricing: boolean
  submitting: boolean
  onPay: () => void
}

export function GiftPayBar({ quote, pricing, submitting, onPay }: GiftPayBarProps) {
  const t = useMessages(giftCheckoutMessages)
  return (
    <ActionBar>
      <Button grow loading={submitting || pricing} disabled={!quote.orderable} onClick={onPay}>
        {pricing ? t('give.pricing') : t('give.pay', { price: formatFen(quote.payableFen) })}
      </Button>
    </ActionBar>
  )
}
