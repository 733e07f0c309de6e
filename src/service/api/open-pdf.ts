import { ApiError } from '@/common/api/api-error'
import { apiBase } from '@/common/api/exchange'
import { withToken } from '@/common/api/http'
import { openPdfFile } from '../platform/pdf-file'

/** Opens the PDF of an invoice, or of a red one; in a browser it is downloaded. Throws an ApiError. */
export const openInvoicePdf = (orderId: string, { id, number }: { id: string; number: string | null }): Promise<void> =>
  withToken('customer', async (token) => {
    const url = `${apiBase}/v1/orders/${orderId}/invoice/${id}/pdf`
    const status = await openPdfFile({ url, token, name: `${number ?? id}.pdf` })
    if (status === 200) return
    if (status === 401) throw new ApiError('session_expired', false)
    if (status === 404) throw new ApiError('not_found', false)
    throw new ApiError(status === 0 ? 'offline' : 'bad_response', true)
  })
