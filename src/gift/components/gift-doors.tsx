import { giftPaths } from '@/common/blocks/links/gift-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { doorMessages } from '../messages/doors'

/** The ways from the user's own page to what was sent and what was received. */
export function GiftDoors() {
  const t = useMessages(doorMessages)
  return (
    <CellGroup>
      <Cell icon="gift" title={t('doors.sent')} onClick={() => openPage(giftPaths.sent)} />
      <Cell icon="heart" title={t('doors.received')} onClick={() => openPage(giftPaths.received)} />
    </CellGroup>
  )
}
