import { giftPaths } from '@/blocks/links/gift-links'
import { openPage } from '@/blocks/links/links'
import { useMessages } from '@/messages'
import { useOpenedPresent } from '@/stores/opened-present'
import { Notice } from '@/ui/notice'
import { receivedMessages } from '../messages/received'

/** The present that was opened on this phone and still waits for an answer. */
export function WaitingPresent() {
  const t = useMessages(receivedMessages)
  const opened = useOpenedPresent((state) => state.opened)
  if (!opened || Date.parse(opened.expiresAt) <= Date.now()) return null
  return (
    <Notice icon="gift" action={t('received.waiting_go')} onAction={() => openPage(giftPaths.card(opened.token))}>
      {t('received.waiting', { name: opened.giver })}
    </Notice>
  )
}
