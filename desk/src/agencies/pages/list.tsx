import { type Agency, agencyStates } from '@haoli/contract'
import { Badge, Button } from 'antd'
import { useState } from 'react'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { Admit } from '../components/admit'
import { AgencySide } from '../components/agency-side'
import { agencyMessages } from '../messages'

const initial = { state: 'active', open: '', tab: 'overview', within: '' }

/** The agencies that sell for the shop, the last admitted first. */
export default function AgenciesPage() {
  const t = useMessages(agencyMessages)
  const may = useMay()
  const [{ state, open, tab }, set] = useAddress(initial)
  const [admitting, setAdmitting] = useState(false)
  return (
    <Page
      title={t('agencies.title')}
      extra={
        may('operations') ? (
          <Button type="primary" onClick={() => setAdmitting(true)}>
            {t('agencies.admit')}
          </Button>
        ) : null
      }
      tabs={agencyStates.map((key) => ({ key, label: t(`agencies.${key}`) }))}
      tab={state}
      onTab={(key) => set({ state: key })}
    >
      <PagedTable<Agency>
        operation="listAgencies"
        query={{ state }}
        empty={t('agencies.none')}
        columns={[
          {
            title: t('agencies.name'),
            fixed: 'left',
            render: (_, { id, name }) => (
              <Button type="link" size="small" onClick={() => set({ open: id })}>
                {name}
              </Button>
            ),
          },
          { title: t('agencies.legal_name'), dataIndex: 'legalName' },
          {
            title: t('agencies.state'),
            render: (_, row) => (
              <Badge status={row.state === 'active' ? 'success' : 'default'} text={t(`agencies.${row.state}`)} />
            ),
          },
          { title: t('agencies.promoters'), align: 'end', dataIndex: 'promoters' },
          { title: t('agencies.deposit'), align: 'end', render: (_, { depositFen }) => <Money fen={depositFen} /> },
          {
            title: t('agencies.pending'),
            align: 'end',
            render: (_, { balance }) => <Money fen={balance.pendingFen} />,
          },
          {
            title: t('agencies.available'),
            align: 'end',
            render: (_, { balance }) => <Money fen={balance.availableFen} strong />,
          },
          { title: t('agencies.paid'), align: 'end', render: (_, { balance }) => <Money fen={balance.paidFen} /> },
          { title: t('agencies.since'), render: (_, { admittedAt }) => <When at={admittedAt} /> },
        ]}
      />
      <Admit open={admitting} onClose={() => setAdmitting(false)} onDone={(id) => set({ open: id })} />
      <AgencySide
        id={open}
        tab={tab}
        onTab={(next) => set({ open, tab: next, within: '' })}
        onClose={() => set({ open: '', tab: 'overview', within: '' })}
      />
    </Page>
  )
}
