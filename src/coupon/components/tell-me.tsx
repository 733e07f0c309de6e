import { TellMeButton } from '@/common/blocks/tell-me'
import { useMessages } from '@/common/messages'
import { mineMessages } from '../messages/mine'

/** Asks whether WeChat may tell of coupons that end soon or were given. */
export function TellMe() {
  const t = useMessages(mineMessages)
  const words = { ask: t('mine.tell'), willTell: t('mine.will_tell'), cannotAsk: t('mine.cannot_ask') }
  return <TellMeButton moment="claiming" kind="outline" words={words} />
}
