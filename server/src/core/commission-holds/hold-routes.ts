import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CommissionHold, CommissionHoldPage, CommissionHoldQuery, DecideHold, IdParams } from '@haoli/contract/schemas'
import { noteChange } from '../audit/note-change'
import { decideHold } from './decide-hold'
import { holdById, listHolds } from './hold-views'

const tags = ['merchant']
const config = { actor: ['operations', 'finance'], object: 'shop' } as const

/** Commission that waits for the merchant's decision. */
export const holdRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/commission-holds',
    {
      config,
      schema: {
        tags,
        summary: 'List what checks hold, and held, newest first',
        operationId: 'listCommissionHolds',
        querystring: CommissionHoldQuery,
        response: { 200: CommissionHoldPage },
      },
    },
    async (request) => listHolds(db, request.query),
  )

  for (const [path, decision, summary] of [
    ['release', 'release', 'Release commission that is held, and say why'],
    ['reversal', 'reverse', 'Take back commission that is held, and say why'],
  ] as const) {
    app.post(
      `/merchant/commission-holds/:id/${path}`,
      {
        config: { ...config, stepUp: true },
        schema: {
          tags,
          summary,
          operationId: `${decision}CommissionHold`,
          params: IdParams,
          body: DecideHold,
          response: { 200: CommissionHold },
        },
      },
      async (request) =>
        app.transact(request, async (tx) => {
          const { id } = request.params
          const wanted = { id, decision, answer: request.body.answer, by: request.actor.id }
          await decideHold(tx, wanted, newContext(request.actor))
          const hold = await holdById(tx, id)
          noteChange(request, { after: { state: hold.state } })
          return hold
        }),
    )
  }
}
