import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { centreMessages } from '../messages/centre'

/** What a promoter's page shows to others: how to become one. */
export function NoPromoter() {
  const t = useMessages(centreMessages)
  return (
    <Empty
      icon="user"
      title={t('centre.none')}
      words={t('centre.none_words')}
      action={t('centre.join')}
      onAction={() => openPage(promoterPaths.join)}
    />
  )
}
