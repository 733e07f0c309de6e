import type { Agency, AgencyLead } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { PagedTable } from '@/common/ui/paged-table'
import { agencyMessages } from '../messages'

/** What was sold out of an agency's rooms without a commission. */
export function Leads({ agency: { id } }: { agency: Agency }) {
  const t = useMessages(agencyMessages)
  return (
    <PagedTable<AgencyLead>
      operation="listLeadsOfAgency"
      params={{ id }}
      place="within"
      empty={t('agencies.no_leads')}
      columns={[
        { title: t('agencies.day'), dataIndex: 'day' },
        { title: t('agencies.room'), render: (_, { room, talent }) => (talent ? `${talent} (${room})` : room) },
        { title: t('agencies.product'), dataIndex: 'title' },
        { title: t('agencies.pieces'), dataIndex: 'pieces', align: 'end' },
        { title: t('agencies.refunded_pieces'), dataIndex: 'refundedPieces', align: 'end' },
        { title: t('agencies.sales'), align: 'end', render: (_, { fen }) => <Money fen={fen} /> },
      ]}
    />
  )
}
