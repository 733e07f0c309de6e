import type { Address } from '@haoli/contract'
import { toApiError } from '@/common/api/api-error'
import { useErrorWords, useMessages } from '@/common/messages'
import { chooseAddress } from '@/common/platform/address'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { useSaveAddress } from '../api/addresses'
import { accountMessages } from '../messages/account'

/** Copies an address from WeChat's own address book. */
export function FromWeChat({ onSaved }: { onSaved: (address: Address) => void }) {
  const t = useMessages(accountMessages)
  const wordsFor = useErrorWords()
  const { submit: save, submitting } = useSaveAddress()

  async function take() {
    const address = await chooseAddress()
    if (!address) return
    try {
      const saved = await save(address)
      if (saved) onSaved(saved)
    } catch (error) {
      toast(wordsFor(toApiError(error).code))
    }
  }

  return (
    <Button kind="outline" grow loading={submitting} onClick={() => void take()}>
      {t('addresses.from_wechat')}
    </Button>
  )
}
