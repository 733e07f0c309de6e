import type { CreatePresent, GivenPresent } from '@haoli/contract'
import { type ApiError, toApiError } from '@/common/api/api-error'
import { useAskForMessages } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { type PhoneOutcome, usePay } from '@/common/blocks/cashier/use-pay'
import { useCreatePresent } from '../api/presents'

interface Listeners {
  onMade: (present: GivenPresent, outcome: PhoneOutcome) => void
  onRefused: (error: ApiError) => void
}

/** Creates the present and pays for it. */
export function useSubmitPresent({ onMade, onRefused }: Listeners) {
  const { submit: createPresent } = useCreatePresent()
  const { pay } = usePay()
  const askForMessages = useAskForMessages('giving')
  const { run, busy } = useOneAtATime<'submit'>()

  const submit = (content: CreatePresent) =>
    run('submit', async () => {
      try {
        const present = await createPresent(content)
        if (!present) return
        const outcome = present.state === 'to_pay' ? await pay(present.orderId) : 'paid'
        // Before leaving the page: WeChat closes its sheet together with the page.
        if (outcome === 'paid') await askForMessages(present.id)
        onMade(present, outcome ?? 'cancelled')
      } catch (error) {
        onRefused(toApiError(error))
      }
    })

  return { submit, submitting: busy !== null }
}
