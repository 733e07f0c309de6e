import { TellMeButton } from '@/common/blocks/tell-me'
import { useMessages } from '@/common/messages'
import { centreMessages } from '../messages/centre'

/** Asks whether WeChat may tell what is earned, held, settled and paid. */
export function TellMe() {
  const t = useMessages(centreMessages)
  const words = { ask: t('centre.tell_me'), willTell: t('centre.will_tell'), cannotAsk: t('centre.cannot_ask') }
  return <TellMeButton moment="promoting" kind="outline" words={words} />
}
