import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Input, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { pdfFault } from '../lib/pdf-fault'
import { invoiceMessages } from '../messages'

interface ByHandProps {
  /** Of an invoice, or of a red one. */
  documentId: string
  operation: 'markInvoiceIssued' | 'markRedInvoiceIssued'
  onClose: () => void
}
interface Values {
  number: string
  pdfUrl?: string
  file?: UploadFile[]
}

/** An invoice that was issued elsewhere: its number, with its PDF or an address of it. */
export function ByHand({ documentId, operation, onClose }: ByHandProps) {
  const t = useMessages(invoiceMessages)
  const [form] = Form.useForm<Values>()
  const [sending, setSending] = useState(false)
  const store = useAction('storeInvoicePdf', {
    refresh: [],
    onRefused: (error) => {
      const fault = pdfFault(error)
      if (fault) form.setFields([{ name: 'file', errors: [t(fault)] }])
      return fault !== undefined
    },
  })
  const mark = useAction(operation, {
    done: t('invoices.done'),
    refresh: ['listMerchantInvoices', 'getMerchantInvoice', 'getToday'],
    onDone: onClose,
  })
  // The PDF first: whoever finds the number finds it too.
  const send = async ({ number, pdfUrl = '', file = [] }: Values) => {
    setSending(true)
    try {
      const pdf = file[0]?.originFileObj
      if (pdf) {
        const body = new FormData()
        body.set('file', pdf)
        await store.runAsync({ params: { id: documentId }, body })
      }
      await mark.runAsync({
        params: { id: documentId },
        body: { number: number.trim(), ...(pdfUrl.trim() !== '' && { pdfUrl: pdfUrl.trim() }) },
      })
    } catch {
      // The refusal is said by the action; what was typed stays.
    } finally {
      setSending(false)
    }
  }
  return (
    <Dialog
      open
      title={t('invoices.by_hand')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={sending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item
          name="number"
          label={t('invoices.number')}
          rules={[{ required: true, whitespace: true, message: t('invoices.number_needed') }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item
          name="file"
          label={t('invoices.pdf_upload')}
          valuePropName="fileList"
          getValueFromEvent={({ fileList }: { fileList: UploadFile[] }) => fileList}
        >
          <Upload accept="application/pdf,.pdf" maxCount={1} beforeUpload={() => false}>
            <Button icon={<UploadOutlined />}>{t('invoices.choose')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          name="pdfUrl"
          label={t('invoices.pdf_url')}
          rules={[{ pattern: /^\s*https:\/\/\S+\s*$/, message: t('invoices.https') }]}
        >
          <Input maxLength={2048} placeholder="https://" />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
