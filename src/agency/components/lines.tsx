import type { AgencyLine, CommissionState } from '@haoli/contract'
import { useCallback, useState } from 'react'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { useAgencyLines } from '../api/lines'
import { earningsMessages } from '../messages/earnings'
import { LineRow, lineChunks } from './line-row'
import { LineSheet } from './line-sheet'

/** Our lines in one state; null: in every. */
export function Lines({ state }: { state: CommissionState | null }) {
  const t = useMessages(earningsMessages)
  const list = useAgencyLines(state)
  const [line, setLine] = useState<AgencyLine | null>(null)
  const [open, setOpen] = useState(false)
  const tell = useCallback((one: AgencyLine) => {
    setLine(one)
    setOpen(true)
  }, [])
  const none =
    state === null
      ? { title: t('agencyearnings.none'), words: t('agencyearnings.none_words') }
      : { title: t('agencyearnings.none_here') }
  return (
    <>
      <PageList list={list} empty={{ icon: 'wallet', ...none }}>
        <EndlessList list={list} {...lineChunks}>
          {(rows) => rows.map((row) => <LineRow key={row.line.id} line={row} onOpen={tell} />)}
        </EndlessList>
      </PageList>
      <LineSheet line={line} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
