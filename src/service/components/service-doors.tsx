import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { paths } from '../lib/paths'
import { doorMessages } from '../messages/doors'

/** The ways from the user's own page to after-sales and invoices. */
export function ServiceDoors() {
  const t = useMessages(doorMessages)
  return (
    <CellGroup>
      <Cell icon="refresh" title={t('servicedoors.after_sales')} onClick={() => openPage(paths.afterSales)} />
      <Cell icon="wallet" title={t('servicedoors.invoices')} onClick={() => openPage(paths.invoices)} />
    </CellGroup>
  )
}
