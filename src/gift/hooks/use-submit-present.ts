import type { CreatePresent, GivenPresent } from '@haoli/contract'
import { toApiError } from '@/common/api/api-error'
import { useAskForMessages } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useEntrance } from '@/common/api/visits'
import { type PhoneOutcome, usePay } from '@/common/blocks/cashier/use-pay'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useCreatePresent } from '../api/presents'

interface Listeners {
  onMade: (present: GivenPresent, outcome: PhoneOutcome) => void
  onRefused: (code: string) => void
}

/** Creates the present and pays for it. */
export function useSubmitPresent({ onMade, onRefused }: Listeners) {
  const showError = useShowError()
  const { submit: createPresent } = useCreatePresent()
  const { pay } = usePay()
  const askForMessages = useAskForMessages('giving')
  const { run, busy } = useOneAtATime<'submit'>()

  const submit = (content: Omit<CreatePresent, 'visitId'>) =>
    run('submit', async () => {
      try {
        const present = await createPresent({ ...content, visitId: useEntrance.getState().visitId })
        if (!present) return
        const outcome = present.state === 'to_pay' ? await pay(present.orderId) : 'paid'
        // Before leaving the page: WeChat closes its sheet together with the page.
        if (outcome === 'paid') await askForMessages(present.id)
        onMade(present, outcome ?? 'cancelled')
      } catch (error) {
        const { code } = toApiError(error)
        if (code !== 'price_changed') showError(error)
        onRefused(code)
      }
    })

  return { submit, submitting: busy !== null }
}
