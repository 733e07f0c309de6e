import type { Refund } from '@haoli/contract'
import { Button, Flex, Input, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAction, useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Ask } from '@/common/ui/ask'
import { FilterBar } from '@/common/ui/filter-bar'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { refundMessages } from '../messages'

const initial = { tab: 'all', q: '' }
const tabs = ['all', 'failed', 'due', 'processing', 'done'] as const
const colors = { due: 'orange', processing: 'blue', done: 'green', failed: 'red' } as const

/** Money on its way back, and what can be done where it did not arrive. */
export default function Refunds() {
  const t = useMessages(refundMessages)
  const may = useMay()
  const [at, set] = useAddress(initial)
  const [settling, setSettling] = useState('')
  const failed = useOperation<{ waiting: { refundsFailed?: number } }>('getToday').data?.waiting.refundsFailed
  const refresh = ['listRefunds', 'getToday'] as const
  const retry = useAction('retryRefund', { done: t('refunds.retried'), refresh })
  const settle = useAction('settleRefund', { done: t('refunds.settled'), refresh, onDone: () => setSettling('') })
  const tab = tabs.find((one) => one === at.tab) ?? 'all'
  const columns: ColumnsType<Refund> = [
    {
      title: t('refunds.state'),
      key: 'state',
      width: 170,
      render: (_, { state, failure, settledByHand }) => (
        <>
          <Tag color={colors[state]}>{t(`refunds.tab_${state}`)}</Tag>
          {failure ? <div>{t(`refunds.failure_${failure}`)}</div> : null}
          {settledByHand ? (
            <Typography.Text type="secondary">{t('refunds.by_hand', { how: settledByHand })}</Typography.Text>
          ) : null}
        </>
      ),
    },
    {
      title: t('refunds.amount'),
      key: 'amount',
      width: 120,
      align: 'right',
      render: (_, { amountFen }) => <Money strong fen={amountFen} />,
    },
    {
      title: t('refunds.order'),
      key: 'order',
      width: 190,
      render: (_, { orderId, orderNumber }) => <Link to={`/orders?open=${orderId}`}>{orderNumber}</Link>,
    },
    { title: t('refunds.created'), key: 'created', width: 140, render: (_, one) => <When at={one.createdAt} /> },
    { title: t('refunds.accepted'), key: 'accepted', width: 140, render: (_, one) => <When at={one.acceptedAt} /> },
    { title: t('refunds.done'), key: 'done', width: 140, render: (_, one) => <When at={one.doneAt} /> },
    {
      title: t('refunds.id'),
      key: 'id',
      width: 260,
      render: (_, { id }) => <Typography.Text copyable>{id}</Typography.Text>,
    },
    {
      title: '',
      key: 'actions',
      width: 220,
      render: (_, { id, state }) =>
        state === 'failed' && may('finance') ? (
          <Flex gap={4}>
            <Button size="small" loading={retry.running} onClick={() => retry.run({ params: { id } })}>
              {t('refunds.retry')}
            </Button>
            <Button size="small" onClick={() => setSettling(id)}>
              {t('refunds.settle')}
            </Button>
          </Flex>
        ) : null,
    },
  ]
  return (
    <Page
      title={t('refunds.title')}
      tab={at.q === '' ? tab : ''}
      onTab={(key) => set({ tab: key, q: '' })}
      tabs={tabs.map((key) => ({ key, label: t(`refunds.tab_${key}`), count: key === 'failed' ? failed : undefined }))}
    >
      <FilterBar onReset={at.q === '' ? undefined : () => set({ q: '' })}>
        <Input.Search
          key={at.q}
          allowClear
          defaultValue={at.q}
          placeholder={t('refunds.q')}
          aria-label={t('refunds.q')}
          style={{ width: 280 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
      </FilterBar>
      <PagedTable<Refund>
        operation="listRefunds"
        query={at.q === '' ? { state: tab === 'all' ? '' : tab } : { q: at.q }}
        columns={columns}
        empty={at.q === '' ? t('refunds.none') : t('common.none_match')}
      />
      <Ask
        open={settling !== ''}
        title={t('refunds.settle')}
        words={t('refunds.settle_words')}
        reason
        running={settle.running}
        onCancel={() => setSettling('')}
        onOk={(how) => settle.run({ params: { id: settling }, body: { how } })}
      />
    </Page>
  )
}
