import { App, Button } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { send } from '@/common/api/call'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { invoiceMessages } from '../messages'

interface PdfLinkProps {
  document: { id: string; number: string | null; hasPdf: boolean }
  /** Where the merchant keeps it elsewhere. */
  url: string | undefined
}

/** Opens the PDF of an invoice. It needs the login, so it is fetched first. */
export function PdfLink({ document: { id, number, hasPdf }, url }: PdfLinkProps) {
  const t = useMessages(invoiceMessages)
  const { message } = App.useApp()
  const words = useErrorWords()
  const [loading, setLoading] = useState(false)
  if (number === null || !hasPdf) return null
  if (url !== undefined) {
    return (
      <a href={url} target="_blank" rel="noreferrer">
        {t('invoices.pdf')}
      </a>
    )
  }
  const open = async () => {
    // Opened at once, or the browser takes it for a pop-up.
    const tab = window.open('', '_blank')
    setLoading(true)
    try {
      const answer = await send('getMerchantInvoicePdf', { params: { id } })
      const address = URL.createObjectURL(await answer.blob())
      if (tab) tab.location.href = address
    } catch (error) {
      tab?.close()
      void message.error(error instanceof ApiError ? words(error) : String(error))
    } finally {
      setLoading(false)
    }
  }
  return (
    <Button type="link" size="small" loading={loading} onClick={() => void open()}>
      {t('invoices.pdf')}
    </Button>
  )
}
