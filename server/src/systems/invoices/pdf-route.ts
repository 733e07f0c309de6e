import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { InvoiceDocumentParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { pdfOf } from './invoice-pdf'
import { sendPdf } from './send-pdf'

export const invoicePdfRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways } = app.deps

  app.get(
    '/orders/:id/invoice/:documentId/pdf',
    {
      config: { actor: 'person', object: 'own invoice' },
      schema: {
        tags: ['invoices'],
        summary: 'Get the PDF of an issued invoice, or of a red one',
        operationId: 'getInvoicePdf',
        params: InvoiceDocumentParams,
        response: {
          200: {
            content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
          },
          302: Type.Null({ description: 'the merchant keeps it elsewhere' }),
        },
      },
    },
    async (request, reply) => {
      const { id: orderId, documentId } = request.params
      const pdf = await pdfOf(db, { of: { orderId, customerId: customerOf(request) }, documentId })
      if ('url' in pdf) return reply.redirect(pdf.url)
      return sendPdf(reply, pdf, gateways)
    },
  )
}
