import type { NoticeMoment } from '@haoli/contract'
import { useState } from 'react'
import { useMessageButton } from '@/common/api/message-consents'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'

export interface TellMeButtonProps {
  moment: NoticeMoment
  kind?: 'primary' | 'outline'
  /** In the shopper's language: on the button, after an acceptance, and where WeChat could not ask. */
  words: { ask: string; willTell: string; cannotAsk: string }
}

/**
 * Asks, at a tap, whether WeChat may tell of what comes after this moment: WeChat asks within a tap alone (wechat.md 2.9). Nobody has to
 * answer to go on, nothing depends on it (5.21), and it is not shown where nothing is left to ask about.
 */
export function TellMeButton({ moment, kind, words }: TellMeButtonProps) {
  const { open, press } = useMessageButton(moment)
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
        toast(words.cannotAsk)
      }
      if (answers.some(({ answer }) => answer === 'accept')) toast(words.willTell)
    })
  return (
    <Button kind={kind} loading={busy !== null} onClick={() => void ask()}>
      {words.ask}
    </Button>
  )
}
