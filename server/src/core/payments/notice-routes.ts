import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { keepRawBodies, oneEach, rawBodyOf } from '../../platform/plugins/bodies'
import { notFound } from '../../platform/problem'
import { applyStatus } from './apply-status'
import { isOtherAmount } from './stated-amount'

/** Where WeChat Pay tells how payments and refunds end. In a scope of its own, which keeps raw bodies. */
export const paymentNoticeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  keepRawBodies(app)

  app.post(
    '/payments/notifications/wechat',
    {
      config: { actor: 'public', object: 'by secret' },
      schema: {
        tags: ['payments'],
        summary: 'Receive a notice of WeChat Pay about a payment or a refund',
        operationId: 'receiveWechatNotice',
        body: Type.Unknown(),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { pay } = deps.gateways
      if (pay.name !== 'wechat') throw notFound('payment provider: this shop does not take WeChat Pay')
      const notice = await pay.readNotice(oneEach(request.headers), rawBodyOf(request))
      // No Idempotency-Key: a notice comes as often as WeChat likes, and settling has its own guard.
      await applyStatus(deps, notice).catch((error: unknown) => {
        if (isOtherAmount(error)) request.log.error({ err: error }, 'a notice was refused, and left as a dead letter')
        throw error
      })
      return reply.code(204).send(null)
    },
  )
}
