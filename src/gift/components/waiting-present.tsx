import { giftPaths } from '@/common/blocks/links/gift-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { useIsPast } from '@/common/stores/use-is-past'
import { Notice } from '@/common/ui/notice'
import { useOpenedPresent } from '../lib/opened-present'
import { waitingPresentMessages } from '../messages/waiting'

/** A reminder of the present that was opened on this phone and is neither accepted nor declined yet. */
export function WaitingPresent() {
  const t = useMessages(waitingPresentMessages)
  const opened = useOpenedPresent((state) => state.opened)
  const isOver = useIsPast(opened?.expiresAt)
  if (!opened || isOver) return null
  return (
    <Notice icon="gift" action={t('waiting.go')} onAction={() => openPage(giftPaths.card(opened.token))}>
      {t('waiting.from', { name: opened.giver })}
    </Notice>
  )
}
