import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, PathId, Payment } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { customerOf } from '../actors/request'
import { paymentView } from '../ledger/payment-view'
import { openPayment } from './open-payment'

const tags = ['payments']

const paymentById = (tx: Tx, id: string) =>
  tx.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const paymentsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, gateways } = app.deps

  app.post(
    '/orders/:id/payments',
    {
      config: { actor: 'person', object: 'own order', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Open a payment of an order, or get the open one',
        operationId: 'createPayment',
        params: IdParams,
        response: { 201: Payment },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const customerId = customerOf(request)
      const wanted = { orderId: request.params.id, customerId, gateway: gateways.pay.name }
      return app.transactWithCall(request, {
        prepare: (tx) => openPayment(tx, { ...wanted, now: clock.now() }),
        call: (opened) => gateways.pay.prepare(opened.request),
        // Read again: meanwhile the order may have been cancelled, and the payment closed with it.
        record: async (tx, { prepared, answer }) => paymentView(await paymentById(tx, prepared.payment.id), answer),
      })
    },
  )

  app.get(
    '/orders/:id/payments/:paymentId',
    {
      config: { actor: 'person', object: 'own payment' },
      schema: {
        tags,
        summary: 'Get a payment',
        operationId: 'getPayment',
        params: Type.Object({ id: PathId, paymentId: PathId }),
        response: { 200: Payment },
      },
    },
    async (request) => {
      const payment = await db
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_id')
        .selectAll('payments')
        .where('payments.id', '=', request.params.paymentId)
        .where('orders.id', '=', request.params.id)
        .where('orders.customer_id', '=', customerOf(request))
        .executeTakeFirst()
      if (!payment) throw notFound('payment')
      return paymentView(payment, null)
    },
  )
}
