import { DownloadOutlined } from '@ant-design/icons'
import type { ShippingBatch } from '@haoli/contract'
import { Button, Progress, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { useHeads } from '../lib/use-heads'
import { shippingMessages } from '../messages/shipping'
import { FileDrop } from '../parts/file-drop'

/** Where a file of waybills is taken, and the files that were. */
export default function BatchesPage() {
  const t = useMessages(shippingMessages)
  const heads = useHeads()
  const go = useNavigate()
  const template = async () => {
    const { saveTemplate } = await import('../lib/write-file')
    await saveTemplate(t('shipping.template_name'), heads)
  }
  return (
    <Page
      title={t('shipping.title')}
      extra={
        <Button icon={<DownloadOutlined />} onClick={() => void template()}>
          {t('shipping.template')}
        </Button>
      }
    >
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <FileDrop onRead={({ id }) => void go(`/shipping/batch?batch=${id}`)} />
        <PagedTable<ShippingBatch>
          operation="listShippingBatches"
          empty={t('shipping.no_batches')}
          columns={[
            {
              title: t('shipping.file'),
              render: (_, { id, fileName }) => <Link to={`/shipping/batch?batch=${id}`}>{fileName}</Link>,
            },
            { title: t('shipping.rows'), dataIndex: 'rows', align: 'right' },
            { title: t('shipping.result'), render: (_, batch) => <Outcome batch={batch} /> },
            { title: t('shipping.by'), render: (_, { createdBy }) => createdBy.name ?? '—' },
            { title: t('shipping.at'), render: (_, { createdAt }) => <When at={createdAt} /> },
          ]}
        />
      </Space>
    </Page>
  )
}

function Outcome({ batch: { taskId, rows, counts } }: { batch: ShippingBatch }) {
  const t = useMessages(shippingMessages)
  if (taskId === null) return t('shipping.not_started')
  const percent = (part: number) => Math.round((part / rows) * 100)
  return (
    <Space>
      <Progress
        percent={percent(rows - counts.waiting)}
        success={{ percent: percent(counts.shipped) }}
        showInfo={false}
        size="small"
        style={{ width: 120 }}
        strokeColor="var(--ant-color-warning)"
      />
      <span>
        {counts.shipped} / {rows}
      </span>
    </Space>
  )
}
