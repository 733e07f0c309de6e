import { randomBytes } from 'node:crypto'
import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import { OpenDeskAs, Session } from '@haoli/contract/schemas'
import { meOf } from '../core/customers/queries'
import { confirmSession } from '../core/desk/decide'
import { openDeskSession } from '../core/sessions/open-desk-session'
import { refreshSession } from '../core/sessions/refresh-session'
import { inTransaction } from '../platform/database/in-transaction'
import { notFound } from '../platform/problem'
import { hashToken } from '../platform/tokens'
import { staffOf } from './staff-of'

const tags = ['sandbox']
const config = { actor: 'sandbox', object: 'shop', repeatable: true } as const

/** Whoever plays comes to the desk without a phone. */
export const sandboxDeskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.post(
    '/sandbox/desk-sessions',
    {
      config,
      schema: {
        tags,
        summary: 'Open a desk as somebody with this role of the staff',
        operationId: 'openDeskAs',
        body: OpenDeskAs,
        response: { 201: Session },
      },
    },
    async ({ body: { role } }, reply) => {
      reply.code(201)
      const now = clock.now()
      const refreshToken = randomBytes(32).toString('base64url')
      return inTransaction(db, async (tx) => {
        const customerId = await staffOf(tx, role, now)
        await openDeskSession(tx, { customerId, refreshHash: hashToken(refreshToken), deviceName: '体验环境' }, now)
        return { refreshToken, ...(await refreshSession(tx, refreshToken, now)), me: await meOf(tx, customerId) }
      })
    },
  )

  app.post(
    '/sandbox/desk-confirmations',
    {
      config,
      schema: {
        tags,
        summary: 'Confirm the desk that calls, and what it shows to be scanned, without a phone',
        operationId: 'confirmAtDesk',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      reply.code(204)
      const { sessionId, actor } = request
      if (sessionId === null || actor.kind !== 'person') throw notFound('desk')
      await inTransaction(db, async (tx) => {
        await confirmSession(tx, sessionId, clock.now())
        await tx
          .updateTable('desk_codes')
          .set({ state: 'approved', decided_by: actor.id })
          .where('session_id', '=', sessionId)
          .where('state', '=', 'waiting')
          .execute()
      })
      return null
    },
  )
}
