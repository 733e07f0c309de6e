import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Payment, PaymentParams } from '@haoli/contract/schemas'
import type { Db, Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { notFound, Problem } from '../../platform/problem'
import { customerOf } from '../actors/request'
import { paymentView } from '../ledger/payment-view'
import { checkPayment } from './check-payment'
import { closeOldPayments } from './close-old-payments'
import { openPayment } from './open-payment'

const tags = ['payments']

/** Refuses a new payment until the order's failed one is closed at the provider. */
class FailedOneIsOpen extends Problem {
  constructor() {
    super('payment_state_conflict', 'an earlier payment of the order is not closed yet')
  }
}

async function paymentById(tx: Tx, id: string) {
  const [payment] = await readingPayment(tx, { id })
  if (!payment) throw notFound('payment')
  return payment
}

const readingPayment = keptQuery((tx, { id }: { id: string }) =>
  tx.selectFrom('payments').selectAll().where('id', '=', id),
)

export const paymentsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db, gateways, newContext } = deps

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
      const wanted = { orderId: request.params.id, customerId: customerOf(request), gateway: gateways.pay.name }
      const open = () =>
        app.transactWithCall(request, {
          async prepare(tx) {
            const opened = await openPayment(tx, wanted, newContext(request.actor))
            if (opened.isFailedOneOpen) throw new FailedOneIsOpen()
            return opened
          },
          call: (opened) => gateways.pay.prepare(opened.request),
          // Read again: meanwhile the order may have been cancelled, and the payment closed with it.
          record: async (tx, { prepared, answer }) => paymentView(await paymentById(tx, prepared.payment.id), answer),
        })
      try {
        return await open()
      } catch (error) {
        if (!(error instanceof FailedOneIsOpen)) throw error
        // It may still be paid at the provider: two payments of an order would both take its money.
        await closeOldPayments(deps, { ...wanted, states: ['failed'], onUnreachable: unavailable })
        return open()
      }
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
        params: PaymentParams,
        response: { 200: Payment },
      },
    },
    async (request) => ownPayment(db, { ...request.params, customerId: customerOf(request) }),
  )

  app.post(
    '/orders/:id/payments/:paymentId/check',
    {
      config: { actor: 'person', object: 'own payment', repeatable: true },
      schema: {
        tags,
        summary: 'Ask the payment provider about a payment that the phone says was paid',
        operationId: 'checkPayment',
        params: PaymentParams,
        response: { 200: Payment },
      },
    },
    async (request) => {
      const customerId = customerOf(request)
      const { id: orderId, paymentId } = request.params
      try {
        await checkPayment(deps, { orderId, paymentId, customerId })
      } catch (error) {
        // The job asks again. Whoever waits sees a payment that is not confirmed yet.
        request.log.warn({ err: error }, `payment ${paymentId} could not be checked`)
      }
      return ownPayment(db, { id: orderId, paymentId, customerId })
    },
  )
}

async function ownPayment(
  db: Db,
  { id, paymentId, customerId }: { id: string; paymentId: string; customerId: string },
) {
  const payment = await db
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .selectAll('payments')
    .where('payments.id', '=', paymentId)
    .where('orders.id', '=', id)
    .where('orders.customer_id', '=', customerId)
    .executeTakeFirst()
  if (!payment) throw notFound('payment')
  return paymentView(payment, null)
}

function unavailable(error: unknown): never {
  throw new Problem('unavailable', `the payment provider does not answer: ${error}`)
}
