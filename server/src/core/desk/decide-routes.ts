import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Role, staffRoles } from '@haoli/contract'
import { AskedDesk, DeskCodeParams } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { customerOf } from '../actors/request'
import { writeAudit } from '../audit/write-audit'
import { approveCode, invalidCode, readAsked, refuseCode } from './decide'

const tags = ['desk']
// Only from a phone: a desk that could let in another would make one scan last for ever.
const config = { actor: 'person', object: 'by secret' } as const

/** What a member of staff does with a scanned code, on the phone. */
export const decideDeskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  const decisionOf = (request: FastifyRequest<{ Params: { code: string } }>) => {
    if (!staffRoles.some((role: Role) => request.actor.roles.has(role))) throw invalidCode()
    return { code: request.params.code, customerId: customerOf(request), now: clock.now() }
  }

  app.get(
    '/desk/asked/:code',
    {
      config,
      schema: {
        tags,
        summary: 'See which desk asks with this code, and why',
        operationId: 'readAskedDesk',
        params: DeskCodeParams,
        response: { 200: AskedDesk },
      },
    },
    async (request) => readAsked(db, decisionOf(request)),
  )

  for (const [step, decide] of [
    ['approval', approveCode],
    ['refusal', refuseCode],
  ] as const) {
    const approves = step === 'approval'
    const operationId = approves ? 'approveDesk' : 'refuseDesk'
    app.post(
      `/desk/asked/:code/${step}`,
      {
        config,
        schema: {
          tags,
          summary: approves ? 'Let this desk in as me, or confirm that I am there' : 'Refuse this desk',
          operationId,
          params: DeskCodeParams,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        reply.code(204)
        const decision = decisionOf(request)
        return app.transact(request, async (tx) => {
          const { id, deviceName } = await decide(tx, decision)
          const line = { actor: request.actor, action: operationId, objectId: id, after: { deviceName } }
          await writeAudit(tx, line, decision.now)
          return null
        })
      },
    )
  }
}
