import type { Order } from '@haoli/contract'
import { useState } from 'react'
import { useMessageButton } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { payResultMessages } from '../messages/pay-result'

/**
 * Asks whether WeChat may tell what becomes of a paid order. A button on the result, and no question that follows the
 * payment: WeChat asks within a tap alone (wechat.md 2.9), and between the cashier and this page the phone talks to the shop.
 * An order that cost nothing has no payment to follow at all. Nobody has to answer to go on.
 */
export function TellMeButton({ order }: { order: Order }) {
  const t = useMessages(payResultMessages)
  const { open, press } = useMessageButton(order.presentId ? 'giving' : 'buying')
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
        toast(t('result.cannot_ask'))
      }
      if (answers.some(({ answer }) => answer === 'accept')) toast(t('result.will_tell'))
    })
  return (
    <Button loading={busy !== null} onClick={() => void ask()}>
      {t('result.tell_me')}
    </Button>
  )
}
