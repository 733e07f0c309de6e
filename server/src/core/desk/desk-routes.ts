import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type StaffRole, staffRoles } from '@haoli/contract'
import { AskForDesk, DeskCode, DeskCodeState, DeskMe, FollowDeskCode, IdParams } from '@haoli/contract/schemas'
import { inTransaction } from '../../platform/database/in-transaction'
import { notFound } from '../../platform/problem'
import { publicUrlOf } from '../../platform/public-url'
import { customerOf, sessionOf } from '../actors/request'
import { askForCode, stateOfCode } from './ask'

const tags = ['desk']

/** What the merchant's desk asks: to come in, to confirm, and who is there. */
export const deskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config } = app.deps

  app.post(
    '/desk/codes',
    {
      // No Idempotency-Key, because with one the answer, and so the secret, would be stored.
      config: { actor: 'public', object: 'by secret', repeatable: true },
      schema: {
        tags,
        summary: 'Ask for a code that a member of staff scans to let this desk in',
        operationId: 'askForDesk',
        body: AskForDesk,
        response: { 201: DeskCode },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const { deviceName } = request.body
      const publicUrl = publicUrlOf(config, request)
      const asked = { purpose: 'login', deviceName, sessionId: null } as const
      return inTransaction(db, (tx) => askForCode(tx, asked, { now: clock.now(), publicUrl }))
    },
  )

  app.post(
    '/desk/confirmations',
    {
      config: { actor: 'person', object: 'own', repeatable: true, atDesk: true },
      schema: {
        tags,
        summary: 'Ask for a code by which its own person confirms that they are at this desk',
        operationId: 'askForConfirmation',
        response: { 201: DeskCode },
      },
    },
    async (request, reply) => {
      if (request.desk === null) throw notFound('desk')
      reply.code(201)
      const sessionId = sessionOf(request)
      const publicUrl = publicUrlOf(config, request)
      return inTransaction(db, async (tx) => {
        const { device_name: deviceName } = await tx
          .selectFrom('sessions')
          .select('device_name')
          .where('id', '=', sessionId)
          .executeTakeFirstOrThrow()
        const asked = { purpose: 'confirmation', deviceName, sessionId } as const
        return askForCode(tx, asked, { now: clock.now(), publicUrl })
      })
    },
  )

  app.post(
    '/desk/codes/:id/state',
    {
      config: { actor: 'public', object: 'by secret', repeatable: true },
      schema: {
        tags,
        summary: 'Ask what became of a code; an approved login is then opened by refreshing with its secret',
        operationId: 'followDeskCode',
        params: IdParams,
        body: FollowDeskCode,
        response: { 200: DeskCodeState },
      },
    },
    ({ params: { id }, body: { secret } }) => stateOfCode(db, { id, secret }, clock.now()),
  )

  app.get(
    '/desk/me',
    {
      config: { actor: 'person', object: 'own', atDesk: true },
      schema: {
        tags,
        summary: 'Who is at this desk, and as what',
        operationId: 'getDeskMe',
        response: { 200: DeskMe },
      },
    },
    async (request) => {
      const roles = staffRoles.filter((role): role is StaffRole => request.actor.roles.has(role))
      if (roles.length === 0) throw notFound('desk')
      const { nickname, confirmed_until } = await db
        .selectFrom('sessions')
        .innerJoin('customers', 'customers.id', 'sessions.customer_id')
        .select(['nickname', 'confirmed_until'])
        .where('sessions.id', '=', sessionOf(request))
        .where('customer_id', '=', customerOf(request))
        .executeTakeFirstOrThrow()
      const now = clock.now()
      const confirmedUntil = confirmed_until && confirmed_until > now ? confirmed_until.toISOString() : null
      return { id: customerOf(request), nickname, roles, now: now.toISOString(), confirmedUntil }
    },
  )
}
