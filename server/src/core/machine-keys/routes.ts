import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateMachineKey, IdParams, MachineKey, MachineKeyList, NewMachineKey } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { noteChange } from '../audit/note-change'
import { createMachineKey, findMachineKey, listMachineKeys, revokeMachineKey } from './machine-keys'

const tags = ['staff']
const config = { actor: ['owner'], object: 'shop' } as const

/** Keys for the merchant's own servers. Only an owner makes them; a machine cannot make another. */
export const machineKeyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/keys',
    {
      config,
      schema: {
        tags,
        summary: 'List the machine keys, revoked ones too',
        operationId: 'listMachineKeys',
        response: { 200: MachineKeyList },
      },
    },
    async () => ({ items: await listMachineKeys(db) }),
  )

  app.post(
    '/merchant/keys',
    {
      // No Idempotency-Key, because with one the answer, and so the secret, would be stored.
      config: { ...config, repeatable: true, stepUp: true },
      schema: {
        tags,
        summary: 'Make a machine key; its secret is shown only in this answer',
        operationId: 'createMachineKey',
        body: CreateMachineKey,
        response: { 201: NewMachineKey },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const made = await createMachineKey(tx, request.body, { by: customerOf(request), now: clock.now() })
        noteChange(request, { objectId: made.id })
        return made
      })
    },
  )

  app.delete(
    '/merchant/keys/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Revoke a machine key',
        operationId: 'revokeMachineKey',
        params: IdParams,
        response: { 200: MachineKey },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const before = await findMachineKey(tx, request.params.id)
        await revokeMachineKey(tx, before.id, clock.now())
        const after = await findMachineKey(tx, before.id)
        noteChange(request, { before: { revokedAt: before.revokedAt }, after: { revokedAt: after.revokedAt } })
        return after
      }),
  )
}
