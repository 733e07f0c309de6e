import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AcceptInvitation, HeldRoles } from '@haoli/contract/schemas'
import { heldRoles } from '../actors/grants'
import { customerOf } from '../actors/request'
import { writeAudit } from '../audit/write-audit'
import { acceptInvitation } from './invitations'

const tags = ['me']

/** What a person is to the shop, and how they come to be it. */
export const myRoleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/me/roles',
    {
      config: { actor: 'person', object: 'own' },
      schema: { tags, summary: 'List my roles', operationId: 'listMyRoles', response: { 200: HeldRoles } },
    },
    async (request) => ({ items: await heldRoles(db, customerOf(request)) }),
  )

  app.post(
    '/me/roles',
    {
      config: { actor: 'person', object: 'by secret' },
      schema: {
        tags,
        summary: 'Accept an invitation to the staff by its code; answers my roles',
        operationId: 'acceptInvitation',
        body: AcceptInvitation,
        response: { 200: HeldRoles },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const [customerId, now] = [customerOf(request), clock.now()]
        const { id, roles } = await acceptInvitation(tx, { code: request.body.code, customerId }, now)
        const { actor } = request
        await writeAudit(tx, { actor, action: 'acceptInvitation', objectId: id, after: { roles } }, now)
        return { items: await heldRoles(tx, customerId) }
      }),
  )
}
