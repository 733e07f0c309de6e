import type { MerchantCustomer } from '@haoli/contract'
import { Button, Checkbox, Input, Tag } from 'antd'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { FilterBar } from '@/common/ui/filter-bar'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { customersMessages } from '../messages'
import { CustomerSide } from '../parts/customer-side'

const initial = { q: '', blocked: '', open: '' }

/** Finds a customer. The table shows sums and a phone whose middle is hidden. */
export default function CustomersPage() {
  const t = useMessages(customersMessages)
  const [{ q, blocked, open }, set] = useAddress(initial)
  return (
    <Page title={t('customers.title')}>
      <FilterBar {...((q || blocked) && { onReset: () => set({ q: '', blocked: '' }) })}>
        <Input.Search
          key={q}
          defaultValue={q}
          allowClear
          maxLength={80}
          placeholder={t('customers.find')}
          aria-label={t('customers.find')}
          style={{ width: 360 }}
          onSearch={(text) => set({ q: text.trim() })}
        />
        <Checkbox checked={blocked !== ''} onChange={({ target }) => set({ blocked: target.checked ? 'yes' : '' })}>
          {t('customers.only_blocked')}
        </Checkbox>
      </FilterBar>
      <PagedTable<MerchantCustomer>
        operation="listMerchantCustomers"
        query={{ q, blocked }}
        empty={t(q || blocked ? 'common.none_match' : 'customers.none')}
        columns={[
          {
            title: t('customers.customer'),
            render: (_, { id, nickname }) => (
              <Button type="link" style={{ padding: 0 }} onClick={() => set({ open: id })}>
                {nickname}
              </Button>
            ),
          },
          { title: t('customers.phone'), render: (_, { phone }) => phone ?? '—' },
          { title: t('customers.orders'), dataIndex: 'orderCount', align: 'right' },
          { title: t('customers.paid'), render: (_, { paidFen }) => <Money fen={paidFen} />, align: 'right' },
          {
            title: t('customers.refunded'),
            render: (_, { refundedFen }) => <Money fen={refundedFen} />,
            align: 'right',
          },
          { title: t('customers.last'), render: (_, { lastOrderAt }) => <When at={lastOrderAt} /> },
          { title: t('customers.since'), render: (_, { createdAt }) => <When at={createdAt} /> },
          {
            title: t('customers.state'),
            render: (_, row) => (row.blocked ? <Tag color="red">{t('customers.blocked')}</Tag> : null),
          },
        ]}
      />
      <CustomerSide id={open} onClose={() => set({ open: '' })} />
    </Page>
  )
}
