import {
  type AfterSaleCounts,
  afterSaleLifeCycle,
  afterSaleStates,
  afterSaleTypes,
  type MerchantAfterSale,
  type MerchantOrderDetail,
  soonHours,
} from '@haoli/contract'
import { Button, Checkbox, Input, Select } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { FilterBar } from '@/common/ui/filter-bar'
import { FilterTag } from '@/common/ui/filter-tag'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { TimeLeft, When } from '@/common/ui/when'
import { ApplyForBuyer } from '../components/apply-for-buyer'
import { CaseSide } from '../components/case-side'
import { GoodsCell } from '../components/goods-cell'
import { StateTag } from '../components/state-tag'
import { Sum } from '../components/sum'
import { typeKey } from '../lib/words-of'
import { queueMessages } from '../messages'
import { caseWords } from '../words'

const initial = { tab: 'merchant', type: '', state: '', due: '', q: '', order: '', apply: '', open: '' }
const tabs = ['merchant', 'judge', 'buyer', 'open', 'ended'] as const
type Tab = (typeof tabs)[number]

const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text)

/** What the API is asked for a tab; a search looks through all. */
const ofTab = (tab: Tab) => (tab === 'open' ? { open: true } : tab === 'ended' ? { open: false } : { waitsFor: tab })

/** The after-sales that wait for somebody, by the time left, and those that have ended. */
export default function Queue() {
  const t = useMessages({ ...queueMessages, ...caseWords })
  const may = useMay()
  const [at, set] = useAddress(initial)
  const counts = useOperation<AfterSaleCounts>('countMerchantAfterSales', { everyMs: 60_000 }).data
  const tab = isTab(at.tab) ? at.tab : 'merchant'
  const isFound = at.q !== '' || at.order !== ''
  const query = {
    ...(isFound ? {} : ofTab(tab)),
    type: at.type,
    state: at.state,
    q: at.q,
    orderId: at.order,
    dueWithinHours: at.due === '' || tab === 'ended' ? '' : soonHours,
  }
  const states = afterSaleStates.filter((state) =>
    tab === 'ended'
      ? !afterSaleLifeCycle.states[state].open
      : tab === 'open'
        ? afterSaleLifeCycle.states[state].open
        : afterSaleLifeCycle.states[state].waitsFor === tab,
  )
  const isFiltered = at.type !== '' || at.state !== '' || at.due !== '' || isFound
  const columns: ColumnsType<MerchantAfterSale> = [
    {
      title: tab === 'ended' ? t('queue.ended_at') : t('queue.left'),
      key: 'left',
      width: 140,
      render: (_, { deadline, endedAt }) => (deadline ? <TimeLeft until={deadline} /> : <When at={endedAt} />),
    },
    { title: t('queue.state'), key: 'state', width: 150, render: (_, one) => <StateTag state={one.state} /> },
    {
      title: t('queue.type'),
      key: 'type',
      width: 130,
      render: (_, one) => t(typeKey(one)),
    },
    { title: t('queue.goods'), key: 'goods', width: 280, render: (_, one) => <GoodsCell lines={one.lines} /> },
    { title: t('queue.reason'), key: 'reason', width: 130, render: (_, one) => t(`aftersale.reason_${one.reason}`) },
    {
      title: t('queue.money'),
      key: 'money',
      align: 'right',
      width: 110,
      render: (_, one) => <Sum of={one} />,
    },
    { title: t('queue.buyer_name'), key: 'buyer', width: 110, render: (_, one) => one.customer.nickname },
    {
      title: t('queue.order'),
      key: 'order',
      width: 190,
      render: (_, one) => (
        <Link to={`/orders?open=${one.orderId}`} onClick={(event) => event.stopPropagation()}>
          {one.orderNumber}
        </Link>
      ),
    },
    { title: t('queue.applied'), key: 'applied', width: 140, render: (_, one) => <When at={one.appliedAt} /> },
  ]
  return (
    <Page
      title={t('queue.title')}
      tab={isFound ? '' : tab}
      onTab={(key) => set({ tab: key, state: '', q: '', order: '' })}
      tabs={tabs.map((key) => ({
        key,
        label: t(`queue.${key}`),
        count: key === 'open' || key === 'ended' ? undefined : counts?.[key],
      }))}
      extra={
        <>
          <Link to="/after-sales/templates">
            <Button>{t('queue.templates')}</Button>
          </Link>
          {may('service') ? (
            <Button type="primary" onClick={() => set({ apply: 'new', open: at.open })}>
              {t('queue.apply')}
            </Button>
          ) : null}
        </>
      }
    >
      <FilterBar onReset={isFiltered ? () => set({ type: '', state: '', due: '', q: '', order: '' }) : undefined}>
        <Input.Search
          key={at.q}
          allowClear
          defaultValue={at.q}
          placeholder={t('queue.q')}
          aria-label={t('queue.q')}
          style={{ width: 320 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
        <Select
          value={at.type}
          aria-label={t('queue.type')}
          style={{ width: 150 }}
          onChange={(type: string) => set({ type })}
          options={[
            { value: '', label: `${t('queue.type')}: ${t('common.all')}` },
            ...afterSaleTypes.map((type) => ({ value: type, label: t(`aftersale.type_${type}`) })),
          ]}
        />
        <Select
          value={at.state}
          aria-label={t('queue.state')}
          style={{ width: 190 }}
          onChange={(state: string) => set({ state })}
          options={[
            { value: '', label: `${t('queue.state')}: ${t('common.all')}` },
            ...states.map((state) => ({ value: state, label: t(`aftersale.state_${state}`) })),
          ]}
        />
        {tab === 'ended' ? null : (
          <Checkbox checked={at.due !== ''} onChange={(event) => set({ due: event.target.checked ? '24' : '' })}>
            {t('queue.due')}
          </Checkbox>
        )}
        {at.order === '' ? null : (
          <FilterTag<MerchantOrderDetail>
            operation="getMerchantOrder"
            id={at.order}
            nameOf={({ number }) => number}
            say={(number) => t('queue.of_order', { number })}
            onClose={() => set({ order: '' })}
          />
        )}
      </FilterBar>
      <PagedTable<MerchantAfterSale>
        operation="listMerchantAfterSales"
        query={query}
        columns={columns}
        everyMs={60_000}
        empty={isFiltered ? t('common.none_match') : t('queue.none')}
        onRow={openingRows(({ id }) => set({ open: id }))}
      />
      <CaseSide id={at.open} onClose={() => set({ open: '' })} />
      {at.apply !== '' && may('service') ? (
        <ApplyForBuyer
          orderId={at.apply === 'new' ? '' : at.apply}
          onClose={() => set({ apply: '', open: at.open })}
          onDone={(id) => set({ apply: '', open: id })}
        />
      ) : null}
    </Page>
  )
}
