import type { Address } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { chooseAddress } from '@/common/platform/address'
import { Button } from '@/common/ui/button'
import { useSaveAddress } from '../api/addresses'
import { accountMessages } from '../messages/account'

/** Copies an address from WeChat's own address book. */
export function FromWeChat({ onSaved }: { onSaved: (address: Address) => void }) {
  const t = useMessages(accountMessages)
  const showError = useShowError()
  const { submit: save, submitting } = useSaveAddress()

  async function take() {
    const address = await chooseAddress()
    if (!address) return
    try {
      const saved = await save(address)
      if (saved) onSaved(saved)
    } catch (error) {
      showError(error)
    }
  }

  return (
    <Button kind="outline" grow loading={submitting} onClick={() => void take()}>
      {t('addresses.from_wechat')}
    </Button>
  )
}
