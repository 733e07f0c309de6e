import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useSetRestockWatch } from '../../api/restocks'
import { useAsked } from '../../hooks/use-asked'
import './errors'
import { restockMessages } from '../../messages/restock'

/** Waits for a sold-out SKU, or ends that. */
export function useRestock(productId: string) {
  const t = useMessages(restockMessages)
  const showError = useShowError()
  const asked = useAsked('awaiting')
  const { mutateAsync } = useSetRestockWatch(productId)
  const { run, busy } = useOneAtATime<'restock'>()
  const wait = (skuId: string, on: boolean) =>
    run('restock', async () => {
      if (on) await asked()
      try {
        await mutateAsync({ skuId, on })
        toast(t(on ? 'restock.will_tell' : 'restock.ended'))
      } catch (error) {
        showError(error)
      }
    })
  return { wait, busy: busy !== null }
}
