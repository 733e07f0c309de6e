import { useQueryClient } from '@tanstack/react-query'
import { track } from '@/common/api/events'
import { orderChanged, orderKey } from '@/common/api/orders'
import { payOrder } from '@/common/api/payments'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import './errors'
import { cashierMessages } from './messages'

/** What the phone reports about the payment. Whether the order is paid, only the API knows. */
export type PhoneOutcome = 'paid' | 'failed' | 'cancelled'

/**
 * Opens the cashier. An error counts as `cancelled`: the order is loaded again and shows whether it was paid; until
 * then it can be paid.
 */
export function usePay() {
  const client = useQueryClient()
  const t = useMessages(cashierMessages)
  const showError = useShowError()
  const { run, busy } = useOneAtATime<'pay'>()

  const ask = (amountFen: number) =>
    confirm({
      title: t('pay.cashier'),
      words: `${t('pay.amount', { price: formatFen(amountFen) })}\n${t('pay.cashier_hint')}`,
      yes: t('pay.pay'),
      no: t('common.cancel'),
    })

  async function outcomeOf(orderId: string): Promise<PhoneOutcome | undefined> {
    try {
      const outcome = await payOrder(orderId, ask)
      if (outcome !== 'unsupported') return outcome
      toast(t('pay.unsupported'))
    } catch (error) {
      showError(error)
    }
    return 'cancelled'
  }

  /** Undefined while another payment is under way. */
  const pay = (orderId: string) =>
    run('pay', async () => {
      track({ kind: 'began_to_pay' })
      const outcome = await outcomeOf(orderId)
      if (outcome === 'paid') track({ kind: 'paid' })
      orderChanged(client)
      void client.invalidateQueries({ queryKey: orderKey(orderId) })
      return outcome
    })

  return { pay, paying: busy !== null }
}
