import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswerPayment, IdParams, PaymentAnswer } from '@haoli/contract/schemas'
import { customerOf } from '../core/actors/request'
import { answerPayment } from './answer-payment'

/** The sandbox's cashier, registered in sandbox mode alone. */
export const sandboxPaymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps
  app.post(
    '/sandbox/payments/:id/answer',
    {
      // A shopper's own phone pays here, with its session: not a merchant's or the panel's route.
      config: { actor: 'person', object: 'own payment', checksSession: true },
      schema: {
        tags: ['sandbox'],
        summary: 'Pay or cancel a payment at the sandbox cashier',
        operationId: 'answerPayment',
        params: IdParams,
        body: AnswerPayment,
        response: { 200: PaymentAnswer },
      },
    },
    async (request) =>
      app.transact(request, (tx) =>
        answerPayment(
          tx,
          { paymentId: request.params.id, customerId: customerOf(request), answer: request.body.answer },
          newContext(request.actor),
        ),
      ),
  )
}
