import { DownloadOutlined } from '@ant-design/icons'
import type { ShippingBatch, ShippingBatchRow, ShippingRowState } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Skeleton, Space, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { call } from '@/common/api/call'
import { useAction, useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { Ask } from '@/common/ui/ask'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { ProblemView } from '@/common/ui/problem'
import { useHeads } from '../lib/use-heads'
import { stateWords } from '../messages/problems'
import { shippingMessages } from '../messages/shipping'
import { RowState, useReasonOf } from '../parts/row-words'

const initial = { batch: '', state: '' }
const isRunning = ({ taskId, counts }: ShippingBatch) => taskId !== null && counts.waiting > 0

/** One file: its preview, the shipping of what fits, and what came of each row. */
export default function BatchPage() {
  const t = useMessages(shippingMessages)
  const language = useLanguage()
  const [{ batch: id, state }, set] = useAddress(initial)
  const [everyMs, setEveryMs] = useState<number | false>(2_000)
  const asked = useOperation<ShippingBatch>('getShippingBatch', { params: { id }, everyMs })
  const batch = asked.data
  const client = useQueryClient()
  const shipped = batch && batch.counts.shipped + batch.counts.failed
  useEffect(() => {
    if (shipped) void client.invalidateQueries({ queryKey: ['listShippingBatchRows'] })
  }, [client, shipped])
  if (!batch)
    return (
      <Page title={t('shipping.title')}>
        {asked.error ? <ProblemView error={asked.error} onRetry={() => void asked.refetch()} /> : <Skeleton active />}
      </Page>
    )
  const wanted = isRunning(batch) ? 2_000 : false
  if (wanted !== everyMs) setEveryMs(wanted)
  const states = (Object.keys(stateWords) as ShippingRowState[]).filter((one) => batch.counts[one] > 0)
  return (
    <Page
      title={batch.fileName}
      extra={<Commands batch={batch} />}
      tab={state || 'all'}
      onTab={(key) => set({ state: key === 'all' ? '' : key })}
      tabs={[
        { key: 'all', label: t('shipping.all_rows'), count: batch.rows },
        ...states.map((one) => ({ key: one, label: fill(stateWords[one], language), count: batch.counts[one] })),
      ]}
    >
      <Standing batch={batch} />
      <Rows id={id} state={state} />
    </Page>
  )
}

function Standing({ batch }: { batch: ShippingBatch }) {
  const t = useMessages(shippingMessages)
  const { counts, rows, taskId } = batch
  if (taskId === null)
    return counts.fits === 0 ? <Alert type="warning" showIcon title={t('shipping.nothing_fits')} /> : null
  return (
    <Alert
      type={isRunning(batch) ? 'info' : counts.failed > 0 ? 'warning' : 'success'}
      showIcon
      aria-live="polite"
      title={t(isRunning(batch) ? 'shipping.running' : 'shipping.done')}
      description={
        isRunning(batch) ? <Progress percent={Math.floor(((rows - counts.waiting) / rows) * 100)} size="small" /> : null
      }
    />
  )
}

function Commands({ batch }: { batch: ShippingBatch }) {
  const t = useMessages(shippingMessages)
  const [asking, setAsking] = useState(false)
  const heads = useHeads()
  const reasonOf = useReasonOf()
  const start = useAction('startShippingBatch', { onDone: () => setAsking(false) })
  const { id, parcels, counts, taskId } = batch
  const params = { id }
  const save = async () => {
    const { items } = await call<{ items: ShippingBatchRow[] }>('listShippingFailures', { params })
    const { saveFailures } = await import('../lib/write-file')
    const name = `${batch.fileName.replace(/\.\w+$/, '')}-${t('shipping.failures_name')}`
    await saveFailures(
      name,
      [...heads, t('shipping.reason')],
      items.map((row) => ({ given: row.given, reason: reasonOf(row) })),
    )
  }
  return (
    <Space>
      <Link to="/shipping">{t('shipping.back')}</Link>
      {counts.wrong + counts.failed > 0 ? (
        <Button icon={<DownloadOutlined />} onClick={() => void save()}>
          {t('shipping.failures')}
        </Button>
      ) : null}
      {taskId === null && parcels > 0 ? (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('shipping.start', { n: parcels })}
        </Button>
      ) : null}
      <Ask
        open={asking}
        title={t('shipping.start_title')}
        words={t('shipping.start_words', { parcels, wrong: counts.wrong })}
        ok={t('shipping.start', { n: parcels })}
        running={start.running}
        onOk={() => start.run({ params })}
        onCancel={() => setAsking(false)}
      />
    </Space>
  )
}

function Rows({ id, state }: { id: string; state: string }) {
  const t = useMessages(shippingMessages)
  const reasonOf = useReasonOf()
  return (
    <PagedTable<ShippingBatchRow>
      operation="listShippingBatchRows"
      params={{ id }}
      query={{ state }}
      rowsOfPage={50}
      rowKey={({ position }) => String(position)}
      columns={[
        { title: t('shipping.row'), dataIndex: 'position', align: 'right', width: 72 },
        { title: t('shipping.state'), render: (_, row) => <RowState state={row.state} />, width: 112 },
        { title: t('shipping.order'), render: (_, { given }) => given.order },
        { title: t('shipping.carrier'), render: (_, { given }) => given.carrier },
        { title: t('shipping.waybill'), render: (_, { given }) => given.waybill },
        { title: t('shipping.goods'), render: (_, { given }) => given.goods ?? '' },
        { title: t('shipping.quantity'), render: (_, { given }) => given.quantity ?? '', align: 'right' },
        {
          title: t('shipping.reason'),
          render: (_, row) => (
            <>
              {row.packedWith ? <Tag>{t('shipping.packed')}</Tag> : null}
              {reasonOf(row)}
            </>
          ),
        },
      ]}
    />
  )
}
