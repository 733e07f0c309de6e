import type { MerchantInvoice } from '@haoli/contract'
import { Input, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { FilterBar } from '@/common/ui/filter-bar'
import { Money } from '@/common/ui/money'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { InvoiceSide } from '../components/invoice-side'
import { InvoiceState } from '../components/invoice-state'
import { invoiceMessages } from '../messages'

const initial = { tab: 'mine', q: '', order: '', open: '' }
const queries = {
  mine: { waitsFor: 'merchant' },
  applied: { state: 'applied' },
  issuing: { state: 'issuing' },
  issued: { state: 'issued' },
  failed: { state: 'failed' },
  red: { red: 'due' },
  reversed: { state: 'reversed' },
  all: {},
} as const
type Tab = keyof typeof queries
const tabs = Object.keys(queries) as Tab[]

/** Invoices by what is to be done about them. */
export default function Invoices() {
  const t = useMessages(invoiceMessages)
  const [at, set] = useAddress(initial)
  const waiting = useOperation<{ waiting: { invoices?: number } }>('getToday').data?.waiting.invoices
  const tab = tabs.find((one) => one === at.tab) ?? 'mine'
  const isFound = at.q !== '' || at.order !== ''
  const columns: ColumnsType<MerchantInvoice> = [
    { title: t('invoices.state'), key: 'state', width: 170, render: (_, one) => <InvoiceState of={one} /> },
    {
      title: t('invoices.to'),
      key: 'to',
      width: 240,
      render: (_, { title }) => (
        <>
          <Tag>{t(`invoices.${title.kind}`)}</Tag>
          {title.name}
          {title.taxNumber ? (
            <div>
              <Typography.Text type="secondary">{title.taxNumber}</Typography.Text>
            </div>
          ) : null}
        </>
      ),
    },
    {
      title: t('invoices.amount'),
      key: 'amount',
      width: 120,
      align: 'right',
      render: (_, { amountFen }) => (amountFen === null ? '—' : <Money fen={amountFen} />),
    },
    {
      title: t('invoices.left'),
      key: 'left',
      width: 120,
      align: 'right',
      render: (_, { leftFen }) => (leftFen === null ? '—' : <Money fen={leftFen} />),
    },
    { title: t('invoices.number'), key: 'number', width: 190, render: (_, { number }) => number ?? '—' },
    {
      title: t('invoices.order'),
      key: 'order',
      width: 190,
      render: (_, one) => (
        <Link to={`/orders?open=${one.orderId}`} onClick={(event) => event.stopPropagation()}>
          {one.orderNumber}
        </Link>
      ),
    },
    { title: t('invoices.buyer'), key: 'buyer', width: 110, render: (_, one) => one.customer.nickname },
    { title: t('invoices.applied'), key: 'applied', width: 140, render: (_, one) => <When at={one.appliedAt} /> },
    { title: t('invoices.issued'), key: 'issued', width: 140, render: (_, one) => <When at={one.issuedAt} /> },
  ]
  return (
    <Page
      title={t('invoices.title')}
      tab={isFound ? '' : tab}
      onTab={(key) => set({ tab: key, q: '', order: '' })}
      tabs={tabs.map((key) => ({ key, label: t(`invoices.tab_${key}`), count: key === 'mine' ? waiting : undefined }))}
    >
      <FilterBar onReset={isFound ? () => set({ q: '', order: '' }) : undefined}>
        <Input.Search
          key={at.q}
          allowClear
          defaultValue={at.q}
          placeholder={t('invoices.q')}
          aria-label={t('invoices.q')}
          style={{ width: 280 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
      </FilterBar>
      <PagedTable<MerchantInvoice>
        operation="listMerchantInvoices"
        query={isFound ? { q: at.q, orderId: at.order } : queries[tab]}
        columns={columns}
        empty={isFound ? t('common.none_match') : t('invoices.none')}
        onRow={openingRows(({ id }) => set({ open: id }))}
      />
      <InvoiceSide id={at.open} onClose={() => set({ open: '' })} />
    </Page>
  )
}
