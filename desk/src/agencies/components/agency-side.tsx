import type { Agency } from '@haoli/contract'
import { Badge, Space, Tabs } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Side } from '@/common/ui/side'
import { agencyMessages } from '../messages'
import { AgencyActions } from './actions'
import { Leads } from './leads'
import { Overview } from './overview'
import { Rooms } from './rooms'
import { Statement } from './statement'

interface AgencySideProps {
  id: string
  tab: string
  onTab: (tab: string) => void
  onClose: () => void
}

/** One agency: what it is, earned and was paid, its live rooms, and what was sold out of them. */
export function AgencySide({ id, tab, onTab, onClose }: AgencySideProps) {
  const t = useMessages(agencyMessages)
  const asked = useOperation<Agency>('getAgency', { params: { id }, enabled: id !== '' })
  const agency = asked.data
  return (
    <Side
      title={
        agency ? (
          <Space>
            {agency.name}
            <Badge status={agency.state === 'active' ? 'success' : 'default'} text={t(`agencies.${agency.state}`)} />
          </Space>
        ) : (
          t('agencies.one')
        )
      }
      open={id !== ''}
      onClose={onClose}
      asked={asked}
      width={820}
      extra={agency ? <AgencyActions agency={agency} /> : null}
    >
      {(shown) => (
        <Tabs
          activeKey={tab}
          onChange={onTab}
          destroyOnHidden
          items={[
            { key: 'overview', label: t('agencies.overview'), children: <Overview agency={shown} /> },
            { key: 'statement', label: t('agencies.statement'), children: <Statement agency={shown} /> },
            { key: 'rooms', label: t('agencies.rooms'), children: <Rooms agency={shown} /> },
            { key: 'leads', label: t('agencies.leads'), children: <Leads agency={shown} /> },
          ]}
        />
      )}
    </Side>
  )
}
