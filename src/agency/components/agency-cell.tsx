import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useMyAgency } from '../api/my-agency'
import { doorMessages } from '../messages/door'

/** Beside the package's paths, which the main package does without. */
const agencyCentre = '/agency/pages/centre/index'

/** The way into this package, for those who act for an agency. */
export function AgencyCell() {
  const t = useMessages(doorMessages)
  const agency = useMyAgency({ logsIn: false }).data?.agency
  if (!agency) return null
  return (
    <CellGroup>
      <Cell icon="grid" title={t('door.agency')} value={agency.name} onClick={() => openPage(agencyCentre)} />
    </CellGroup>
  )
}
