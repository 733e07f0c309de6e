import type { NoticeMoment } from '@haoli/contract'
import { useMessageButton } from '@/common/api/message-consents'

/**
 * Returns what a tap does first that asks for a notice: WeChat's question, which is allowed within the tap alone. Whatever is
 * answered, the notice goes to the inbox. Never rejects.
 */
export function useAsked(moment: NoticeMoment): () => Promise<void> {
  const { open, press } = useMessageButton(moment)
  return async () => {
    if (open) await press()
  }
}
