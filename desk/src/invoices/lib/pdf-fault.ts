import type { ApiError } from '@/common/api/api-error'

/** The message of a file that the API does not take as an invoice; undefined: something else went wrong. */
export const pdfFault = ({ code }: Pick<ApiError, 'code'>) =>
  code === 'upload_unreadable' ? ('invoices.not_pdf' as const) : undefined
