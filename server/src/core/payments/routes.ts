import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Payment, PaymentParams } from '@haoli/contract/schemas'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { Conflict } from '../../platform/database/in-transaction'
import { keptQuery } from '../../platform/database/kept-query'
import { refusedFor, refuseUnless } from '../../platform/database/refuse'
import { sendAlong } from '../../platform/database/send-along'
import { notFound, Problem } from '../../platform/problem'
import { customerOf } from '../actors/request'
import { paymentView } from '../ledger/payment-view'
import { checkPayment } from './check-payment'
import { closeOldPayments } from './close-old-payments'
import { FailedOneIsOpen, openPayment } from './open-payment'

const tags = ['payments']

/**
 * Fails where the payment is not open any more, without waiting for it: the transaction runs again then. The commit does not wait for
 * the disk. Only the answer of the Idempotency-Key is written: where PostgreSQL dies before it is on the disk, the repeated request
 * gets the same payment, as after a death before this transaction.
 */
async function refuseUnlessPending(tx: Tx, id: string): Promise<void> {
  const pending = readingPending(tx, { id }).catch((error) => {
    throw refusedFor(error, 'payment_has_moved') === undefined ? error : new Conflict()
  })
  await sendAlong(tx, pending)
}

const readingPending = keptQuery((_db, { id }: { id: string }) => {
  const isPending = sql`exists (select from payments where id = ${id} and state = 'pending')`
  return sql`select ${refuseUnless(isPending, 'payment_has_moved')}, set_config('synchronous_commit', 'off', true)`
})

export const paymentsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db, gateways, newContext } = deps

  app.post(
    '/orders/:id/payments',
    {
      config: { actor: 'person', object: 'own order', idempotencyKeyRequired: true, checksSession: true },
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
      const open = () => {
        let isFirstRun = true
        return app.transactWithCall(request, {
          prepare: (tx) => openPayment(tx, wanted, newContext(request.actor), { thenCommit: true }),
          async call(opened) {
            if (!('why' in opened)) return { ...opened, client: await gateways.pay.prepare(opened.request) }
            throw opened.why
          },
          async record(tx, { answer: { payment, client } }) {
            // It runs again where the order was cancelled meanwhile, and the payment closed with it.
            if (!isFirstRun) return paymentView(await paymentById(tx, payment.id), client)
            isFirstRun = false
            await refuseUnlessPending(tx, payment.id)
            return paymentView(payment, client)
          },
        })
      }
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

const paymentById = (tx: Tx, id: string) =>
  tx.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

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
