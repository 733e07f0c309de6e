import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HeldRoles, IdParams, TakeRoles } from '@haoli/contract/schemas'
import { heldRoles } from '../core/actors/grants'
import { notFound } from '../platform/problem'
import { takeRoles } from './take-roles'

const tags = ['sandbox']
const config = { actor: 'sandbox', object: 'shop' } as const

/** The preview lets a phone be anybody. */
export const sandboxRoleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/sandbox/people/:id/roles',
    {
      config,
      schema: {
        tags,
        summary: 'List the roles of a person',
        operationId: 'listRolesOfPerson',
        params: IdParams,
        response: { 200: HeldRoles },
      },
    },
    async (request) => ({ items: await heldRoles(db, request.params.id) }),
  )

  app.put(
    '/sandbox/people/:id/roles',
    {
      config,
      schema: {
        tags,
        summary: 'Give a person exactly these roles, without asking anybody',
        operationId: 'takeRoles',
        params: IdParams,
        body: TakeRoles,
        response: { 200: HeldRoles },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = request.params
        const person = await tx.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()
        if (!person) throw notFound('person')
        await takeRoles(tx, id, request.body.roles, clock.now())
        return { items: await heldRoles(tx, id) }
      }),
  )
}
