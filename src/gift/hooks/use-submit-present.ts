import type { CreatePresent, GivenPresent } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useAskForMessages } from '@/common/api/message-consents'
import { useEntrance } from '@/common/api/visits'
import { type PhoneOutcome, usePay } from '@/common/blocks/cashier/use-pay'
import { newIdempotencyKey } from '@/common/lib/idempotency-key'
import { useErrorWords } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { createPresent, presentChanged } from '../api/presents'

type Content = Omit<CreatePresent, 'visitId'>

interface Listeners {
  onMade: (present: GivenPresent, outcome: PhoneOutcome) => void
  onRefused: (code: string) => void
}

/**
 * Makes the present and takes the giver to the cashier. One key and one body for one content: sent again after an
 * answer was lost, it meets the same present and makes no second one.
 */
export function useSubmitPresent({ onMade, onRefused }: Listeners) {
  const client = useQueryClient()
  const errorWords = useErrorWords()
  const { pay } = usePay()
  const askForMessages = useAskForMessages('giving')
  const [submitting, setSubmitting] = useState(false)
  const running = useRef(false)
  const intent = useRef<{ text: string; body: CreatePresent; key: string }>()

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
      const present = await createPresent(body, key)
      presentChanged(client, present)
      const outcome = present.state === 'to_pay' ? await pay(present.orderId) : 'paid'
      // Before the page makes way: with it WeChat's sheet would go.
      if (outcome === 'paid') await askForMessages(present.id)
      onMade(present, outcome ?? 'cancelled')
    } catch (error) {
      const { code } = toApiError(error)
      if (code !== 'price_changed') toast(errorWords(code))
      onRefused(code)
    } finally {
      running.current = false
      setSubmitting(false)
    }
  }

  return { submit, submitting }
}
