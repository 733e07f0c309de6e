import { useState } from 'react'
import { useMessageButton } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { afterSaleMessages } from '../messages/after-sale'

/** Asks, at a tap, whether WeChat may tell of the other side's answer (wechat.md 2.9). Not shown where nothing is left to ask. */
export function TellMe() {
  const t = useMessages(afterSaleMessages)
  const { open, press } = useMessageButton('aftersale')
  const showError = useShowError()
  const { run, busy } = useOneAtATime<'ask'>()
  const [cannotAsk, setCannotAsk] = useState(false)
  if (!open || cannotAsk) return null
  const ask = () =>
    run('ask', async () => {
      const { answers, error } = await press()
      if (error) return showError(error)
      if (answers.length === 0) {
        setCannotAsk(true)
        toast(t('case.cannot_ask'))
      }
      if (answers.some(({ answer }) => answer === 'accept')) toast(t('case.will_tell'))
    })
  return (
    <Button kind="outline" loading={busy !== null} onClick={() => void ask()}>
      {t('case.tell')}
    </Button>
  )
}
