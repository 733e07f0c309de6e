import type { IssuedInvoice } from '../../../core/gateways/invoice-gateway'
import { inThread } from '../../../platform/in-thread'

/** What looks like an invoice, and says that it is a sample. Embedding the fonts takes long, so a thread of its own draws it. */
export const sandboxInvoicePdf = async (issued: IssuedInvoice): Promise<Buffer> =>
  Buffer.from(await inThread<Uint8Array>(new URL('./invoice-thread.ts', import.meta.url), issued))
