import type { Address } from '@haoli/contract'
import { useSaveAddress } from '@/commerce/addresses'
import { toApiError } from '@/commerce/api-error'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { useErrorWords, useMessages } from '@/messages'
import { chooseAddress } from '@/platform/address'
import { toast } from '@/platform/feedback'
import { Button } from '@/ui/button'
import { accountMessages } from '../messages'

/** Takes an address over from WeChat's own address book. */
export function FromWeChat({ onSaved }: { onSaved: (address: Address) => void }) {
  const t = useMessages(accountMessages)
  const wordsFor = useErrorWords()
  const save = useSaveAddress()

  async function take() {
    const address = await chooseAddress()
    if (!address) return
    try {
      onSaved(await save.mutateAsync({ address, key: newIdempotencyKey() }))
    } catch (error) {
      toast(wordsFor(toApiError(error).code))
    }
  }

  return (
    <Button kind="outline" grow loading={save.isPending} onClick={() => void take()}>
      {t('addresses.from_wechat')}
    </Button>
  )
}
