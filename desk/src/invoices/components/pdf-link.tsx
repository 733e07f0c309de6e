import type { InvoiceLook } from '@haoli/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { call, send } from '@/common/api/call'
import { useSayError } from '@/common/api/say-error'
import { useMessages } from '@/common/messages'
import { invoiceMessages } from '../messages'

interface PdfLinkProps {
  document: { id: string; number: string | null; hasPdf: boolean }
  /** The invoice that it is, or takes something back of. */
  invoiceId: string
}

/** Opens the PDF of an invoice. It needs the login, so it is fetched first. */
export function PdfLink({ document: { id, number, hasPdf }, invoiceId }: PdfLinkProps) {
  const t = useMessages(invoiceMessages)
  const say = useSayError()
  const [loading, setLoading] = useState(false)
  if (number === null || !hasPdf) return null
  const open = async () => {
    // Opened at once, or the browser takes it for a pop-up.
    const tab = window.open('', '_blank')
    // What it waits for may be asked in the page behind it.
    if (tab) tab.document.body.textContent = t('invoices.pdf_opening')
    setLoading(true)
    try {
      const address = await addressOfPdf(id, invoiceId)
      if (tab) {
        tab.opener = null
        tab.location.href = address
      }
    } catch (error) {
      tab?.close()
      say(error)
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

/** Where the shop has none, the merchant keeps it elsewhere: a look says where. */
async function addressOfPdf(id: string, invoiceId: string): Promise<string> {
  try {
    return URL.createObjectURL(await (await send('getMerchantInvoicePdf', { params: { id } })).blob())
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'not_found') throw error
    const { pdfUrls } = await call<InvoiceLook>('lookAtInvoice', { params: { id: invoiceId } })
    const url = pdfUrls[id]
    if (url === undefined) throw error
    return url
  }
}
