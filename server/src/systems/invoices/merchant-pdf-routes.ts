import { createHash } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { invoiceLimits } from '@haoli/contract'
import { IdParams, StoredPdf } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { formLimits, receiveFile } from '../../core/uploads/receive-file'
import { notFound, Problem } from '../../platform/problem'
import { pdfNameOf, pdfOf } from './invoice-pdf'
import { sendPdf } from './send-pdf'
import { markPdfStored, refuseOthersPdf } from './store-pdf'

const tags = ['merchant']
const config = { actor: ['finance'], object: 'shop' } as const

/** PDFs of invoices, and of red ones, that the merchant issued elsewhere; and whichever the shop has, for the merchant. */
export const merchantPdfRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways } = app.deps
  await app.register(multipart, { limits: { ...formLimits, fileSize: invoiceLimits.pdfBytes } })

  app.post(
    '/merchant/invoice-documents/:id/pdf',
    {
      config: { ...config, idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Give the shop the PDF of an invoice, or of a red one, that is issued by hand; once more replaces it',
        operationId: 'storeInvoicePdf',
        consumes: ['multipart/form-data'],
        params: IdParams,
        body: Type.Object({ file: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }),
        response: { 201: StoredPdf },
      },
      // The form is read by the route, which has no body before.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const { id } = request.params
      const { bytes } = await receiveFile(request)
      if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') {
        throw new Problem('upload_unreadable', 'no PDF', { param: '/file' })
      }
      // What the Idempotency-Key stands for, and the audit log keeps, instead of the file itself.
      Object.assign(request, { body: { sha256: createHash('sha256').update(bytes).digest('hex') } })
      reply.code(201)
      return app.transactWithCall(request, {
        prepare: (tx) => refuseOthersPdf(tx, id),
        call: () => gateways.files.put(pdfNameOf(id), { bytes, type: 'application/pdf' }),
        record: async (tx) => {
          await markPdfStored(tx, id)
          return { id, bytes: bytes.length }
        },
      })
    },
  )

  app.get(
    '/merchant/invoice-documents/:id/pdf',
    {
      // It states the whole title.
      config: { ...config, stepUp: true },
      schema: {
        tags,
        summary: 'Get the PDF of an issued invoice, or of a red one, where the gateway or the shop has it',
        operationId: 'getMerchantInvoicePdf',
        params: IdParams,
        response: {
          200: {
            content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
          },
        },
      },
    },
    async (request, reply) => {
      const pdf = await pdfOf(db, { documentId: request.params.id })
      if ('url' in pdf) throw notFound('PDF of this invoice')
      return sendPdf(reply, pdf, gateways)
    },
  )
}
