import { giftPaths } from '@/common/blocks/links/gift-links'
import { openPage } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { useOpenedPresent } from '@/common/stores/opened-present'
import { Notice } from '@/common/ui/notice'
import { waitingPresentMessages } from './messages'

/** A reminder of the present that was opened on this phone and is neither accepted nor declined yet. */
export function WaitingPresent({ className }: { className?: string }) {
  const t = useMessages(waitingPresentMessages)
  const opened = useOpenedPresent((state) => state.opened)
  if (!opened || Date.parse(opened.expiresAt) <= Date.now()) return null
  return (
    <Notice
      icon="gift"
      {...(className && { className })}
      action={t('waiting.go')}
      onAction={() => openPage(giftPaths.card(opened.token))}
    >
      {t('waiting.from', { name: opened.giver })}
    </Notice>
  )
}
