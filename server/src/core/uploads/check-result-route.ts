import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/database/in-transaction'
import { keepRawBodies, rawBodyOf } from '../../platform/plugins/bodies'
import { notFound } from '../../platform/problem'
import { settleCheckResult } from './settle-check'

/** Where WeChat tells what its content check found. In a scope of its own, which keeps raw bodies. */
export const checkResultRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways, newContext } = app.deps
  keepRawBodies(app)

  app.post(
    '/uploads/notifications/wechat',
    {
      config: { actor: 'public', object: 'by secret', repeatable: true },
      schema: {
        tags: ['uploads'],
        summary: 'Receive what WeChat’s content check found',
        operationId: 'receiveContentCheck',
        querystring: Type.Record(Type.String(), Type.String()),
        body: Type.Unknown(),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { contentCheck } = gateways
      if (contentCheck.name !== 'wechat') throw notFound('content check: this shop does not use WeChat’s')
      const result = await contentCheck.readResult(request.query, rawBodyOf(request))
      const context = newContext(request.actor)
      await inTransaction(db, (tx) => settleCheckResult(tx, result, context))
      return reply.code(204).send(null)
    },
  )
}
