import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswerPayment, IdParams, PaymentAnswer } from '@haoli/contract/schemas'
import { settlePayment } from '../core/payments/settle-payment'
import { customerOf } from '../deps'
import { answerPayment } from './answer-payment'

/** The sandbox's cashier, registered in sandbox mode alone. */
export const sandboxPaymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  // Its route is a customer's, so the rule that keeps sandbox routes out of production does not see it.
  if (deps.config.mode !== 'sandbox') throw new Error('the sandbox cashier must not exist in production')
  deps.due.handle('settle_sandbox_payment', (tx, paymentId, now) =>
    settlePayment(tx, deps, { paymentId, paid: true, now }),
  )

  app.post(
    '/sandbox/payments/:id/answer',
    {
      // A shopper's own phone pays here, with its session: not a merchant's or the panel's route.
      config: { access: 'customer' },
      schema: {
        tags: ['sandbox'],
        summary: 'Pay or cancel at the sandbox’s cashier',
        operationId: 'answerPayment',
        params: IdParams,
        body: AnswerPayment,
        response: { 200: PaymentAnswer },
      },
    },
    async (request) =>
      app.transact(request, (tx) =>
        answerPayment(tx, deps, {
          paymentId: request.params.id,
          customerId: customerOf(request),
          answer: request.body.answer,
          now: deps.clock.now(),
        }),
      ),
  )
}
