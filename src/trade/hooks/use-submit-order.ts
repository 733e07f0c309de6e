import type { CreateOrder } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { type ApiError, toApiError } from '@/common/api/api-error'
import { orderChanged } from '@/common/api/orders'
import { useEntrance } from '@/common/api/visits'
import { usePay } from '@/common/blocks/cashier/use-pay'
import { newIdempotencyKey } from '@/common/lib/idempotency-key'
import { forgetPickedAddress } from '@/common/stores/checkout-address'
import { createOrder } from '../api/orders'
import { paths } from '../lib/paths'

type Content = Omit<CreateOrder, 'visitId'>

/**
 * Makes the order, takes the shopper to the cashier and then to the result. One key and one body for one content:
 * sent again after an answer was lost, it meets the same order and makes no second one.
 */
export function useSubmitOrder(onRefused: (error: ApiError) => void) {
  const client = useQueryClient()
  const { pay } = usePay()
  const [submitting, setSubmitting] = useState(false)
  const running = useRef(false)
  const intent = useRef<{ text: string; body: CreateOrder; key: string }>()

  function intentOf(content: Content) {
    const text = JSON.stringify(content)
    if (intent.current?.text !== text) {
      const body = { ...content, visitId: useEntrance.getState().visitId }
      intent.current = { text, body, key: newIdempotencyKey() }
    }
    return intent.current
  }

  async function submit(content: Content): Promise<void> {
    if (running.current) return
    running.current = true
    setSubmitting(true)
    try {
      const { body, key } = intentOf(content)
      const order = await createOrder(body, key)
      forgetPickedAddress()
      orderChanged(client, order)
      const outcome = order.state === 'to_pay' ? await pay(order.id) : 'paid'
      await Taro.redirectTo({ url: paths.payResult(order.id, outcome ?? 'cancelled') })
    } catch (error) {
      onRefused(toApiError(error))
    } finally {
      running.current = false
      setSubmitting(false)
    }
  }

  return { submit, submitting }
}
