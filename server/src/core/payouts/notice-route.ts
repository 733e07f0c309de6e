import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/database/in-transaction'
import { keepRawBodies, oneEach, rawBodyOf } from '../../platform/plugins/bodies'
import { notFound } from '../../platform/problem'
import { nobody } from '../actors/actor'
import { settleWithdrawal } from './settle-withdrawal'

/** Where WeChat Pay tells how transfers to promoters end. In a scope of its own, which keeps raw bodies. */
export const withdrawalNoticeRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways, newContext } = app.deps
  keepRawBodies(app)

  app.post(
    '/withdrawals/notifications/wechat',
    {
      config: { actor: 'public', object: 'by secret' },
      schema: {
        tags: ['payments'],
        summary: 'Receive a notice of WeChat Pay about a withdrawal',
        operationId: 'receiveTransferNotice',
        body: Type.Unknown(),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { transfers } = gateways
      if (transfers.name !== 'wechat') throw notFound('transfer provider: this shop does not pay by WeChat')
      const notice = await transfers.readNotice(oneEach(request.headers), rawBodyOf(request))
      // No Idempotency-Key: a notice comes as often as WeChat likes, and settling has its own guard.
      await inTransaction(db, (tx) => settleWithdrawal(tx, notice, newContext(nobody)))
      return reply.code(204).send(null)
    },
  )
}
