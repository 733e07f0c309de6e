import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { nobody } from '../../core/actors/actor'
import { readRefundNumber } from '../../core/payments/refund-number'
import { inTransaction } from '../../platform/database/in-transaction'
import { keepRawBodies, oneEach, rawBodyOf } from '../../platform/plugins/bodies'
import { notFound } from '../../platform/problem'
import { settleInvoice } from './settle-invoice'
import { settleRedInvoice } from './settle-red-invoice'

/** Where the gateway tells what became of invoices. In a scope of its own, which keeps raw bodies. */
export const invoiceNoticeRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways, newContext } = app.deps
  keepRawBodies(app)

  app.post(
    '/invoices/notifications',
    {
      config: { actor: 'public', object: 'by secret' },
      schema: {
        tags: ['invoices'],
        summary: 'Receive a notice of the invoice gateway',
        operationId: 'receiveInvoiceNotice',
        body: Type.Unknown(),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { invoices } = gateways
      if (invoices.name === 'sandbox') throw notFound('invoice gateway: the sandbox sends no notices over the network')
      const { id, status } = await invoices.readNotice(oneEach(request.headers), rawBodyOf(request))
      const isRed = readRefundNumber(id).id.startsWith('ivr_')
      // No Idempotency-Key: a notice comes as often as the gateway likes, and settling has its own guard.
      await inTransaction(db, (tx) =>
        isRed
          ? settleRedInvoice(tx, { redNumber: id, status }, newContext(nobody))
          : settleInvoice(tx, { invoiceNumber: id, status }, newContext(nobody)),
      )
      return reply.code(204).send(null)
    },
  )
}
