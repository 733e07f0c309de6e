import type { CustomerBlock } from '@haoli/contract'
import { Link } from 'react-router'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { customersMessages } from '../messages'

const initial = { state: 'active' }

/** Whom the shop sells nothing more: why, since when, and who decided it. */
export default function BlockedPage() {
  const t = useMessages(customersMessages)
  const [{ state }, set] = useAddress(initial)
  return (
    <Page
      title={t('customers.list_title')}
      tabs={[
        { key: 'active', label: t('customers.active') },
        { key: 'all', label: t('customers.all') },
      ]}
      tab={state}
      onTab={(key) => set({ state: key })}
    >
      <PagedTable<CustomerBlock>
        operation="listCustomerBlocks"
        query={{ state: state === 'active' ? 'active' : '' }}
        empty={t('common.none')}
        columns={[
          {
            title: t('customers.customer'),
            render: (_, { customer }) => <Link to={`/customers?open=${customer.id}`}>{customer.nickname}</Link>,
          },
          { title: t('common.reason'), dataIndex: 'reason' },
          { title: t('customers.from'), render: (_, { blockedAt }) => <When at={blockedAt} /> },
          { title: t('customers.by'), render: (_, { blockedBy }) => blockedBy.name ?? t('customers.machine') },
          { title: t('customers.until'), render: (_, { endedAt }) => <When at={endedAt} /> },
          { title: t('customers.end_reason'), render: (_, { endReason }) => endReason ?? '' },
        ]}
      />
    </Page>
  )
}
