import { TellMeButton } from '@/common/blocks/tell-me'
import { useMessages } from '@/common/messages'
import { afterSaleMessages } from '../messages/after-sale'

/** Asks whether WeChat may tell of the other side's answer. */
export function TellMe() {
  const t = useMessages(afterSaleMessages)
  const words = { ask: t('case.tell'), willTell: t('case.will_tell'), cannotAsk: t('case.cannot_ask') }
  return <TellMeButton moment="aftersale" kind="outline" words={words} />
}
