import { InboxOutlined } from '@ant-design/icons'
import type { ShippingBatch } from '@haoli/contract'
import { Alert, Upload } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { type ReadFile, readFile } from '../lib/read-file'
import { shippingMessages } from '../messages/shipping'

/** Takes a file, reads it here, and asks the API what it thinks of each row. */
export function FileDrop({ onRead }: { onRead: (batch: ShippingBatch) => void }) {
  const t = useMessages(shippingMessages)
  const [fault, setFault] = useState<string>()
  const [reading, setReading] = useState(false)
  const create = useAction<ShippingBatch>('createShippingBatch', { refresh: ['listShippingBatches'], onDone: onRead })
  const wordsOf = (read: Exclude<ReadFile, { rows: unknown }>) => {
    if (read.fault === 'columns_missing') {
      return t('shipping.columns_missing', { names: read.missing.map((column) => t(`shipping.${column}`)).join(', ') })
    }
    if (read.fault === 'too_long') return t('shipping.too_long', { n: read.row })
    if (read.fault === 'too_many') return t('shipping.too_many', { n: read.most })
    return t(read.fault === 'no_rows' ? 'shipping.no_rows' : 'shipping.unreadable')
  }
  const take = async (file: File) => {
    setReading(true)
    const read = await readFile(file)
    setReading(false)
    if ('fault' in read) return setFault(wordsOf(read))
    setFault(undefined)
    create.run({ body: { fileName: file.name.slice(-120), rows: read.rows } })
  }
  return (
    <>
      <Upload.Dragger
        accept=".csv,.xlsx,.xls,.txt"
        multiple={false}
        showUploadList={false}
        disabled={reading || create.running}
        beforeUpload={(file) => {
          void take(file)
          return Upload.LIST_IGNORE
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{reading || create.running ? t('shipping.reading') : t('shipping.drop')}</p>
        <p className="ant-upload-hint">{t('shipping.drop_words')}</p>
      </Upload.Dragger>
      {fault ? <Alert type="error" showIcon title={fault} role="alert" style={{ marginTop: 12 }} /> : null}
    </>
  )
}
