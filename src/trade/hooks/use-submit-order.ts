import type { CreateOrder } from '@haoli/contract'
import { type ApiError, toApiError } from '@/common/api/api-error'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { usePay } from '@/common/blocks/cashier/use-pay'
import { replacePage } from '@/common/platform/pages'
import { forgetPickedAddress } from '@/common/stores/checkout-address'
import { useCreateOrder } from '../api/orders'
import { paths } from '../lib/paths'

/** Creates the order, pays for it and opens the page with the result. */
export function useSubmitOrder(onRefused: (error: ApiError) => void) {
  const { submit: createOrder } = useCreateOrder()
  const { pay } = usePay()
  const { run, busy } = useOneAtATime<'submit'>()

  const submit = (content: CreateOrder) =>
    run('submit', async () => {
      try {
        const order = await createOrder(content)
        if (!order) return
        forgetPickedAddress()
        const outcome = order.state === 'to_pay' ? await pay(order.id) : 'paid'
        await replacePage(paths.payResult(order.id, outcome ?? 'cancelled'))
      } catch (error) {
        onRefused(toApiError(error))
      }
    })

  return { submit, submitting: busy !== null }
}
