import type { AfterSaleBrief } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { afterSaleDoorMessages } from './messages'

interface AfterSaleDoorsProps {
  /** As a page's query: `order=ord_…` or `present=pcl_…`. */
  subject: string
  afterSales: readonly AfterSaleBrief[]
  possible: boolean
  /** Below the words that lead to a new one. */
  note?: string
}

/** The ways to the after-sales of an order or a present, and to a new one. */
export function AfterSaleDoors({ subject, afterSales, possible, note }: AfterSaleDoorsProps) {
  const t = useMessages(afterSaleDoorMessages)
  if (!possible && afterSales.length === 0) return null
  return (
    <CellGroup>
      {afterSales.map(({ id, type, open, waitsFor }) => (
        <Cell
          key={id}
          title={t(`aftersaledoor.kind_${type}`)}
          value={t(waitsFor === 'buyer' ? 'aftersaledoor.mine' : open ? 'aftersaledoor.open' : 'aftersaledoor.ended')}
          onClick={() => openPage(`/service/pages/after-sale/index?id=${id}`)}
        />
      ))}
      {possible ? (
        <Cell
          title={t('aftersaledoor.apply')}
          {...(note && { note })}
          onClick={() => openPage(`/service/pages/apply/index?${subject}`)}
        />
      ) : null}
    </CellGroup>
  )
}
