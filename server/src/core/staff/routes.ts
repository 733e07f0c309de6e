import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreateInvitation,
  IdParams,
  NewInvitation,
  SetStaffRoles,
  StaffInvitationList,
  StaffList,
} from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { publicUrlOf } from '../../platform/public-url'
import { customerOf } from '../actors/request'
import { noteChange } from '../audit/note-change'
import { createInvitation, listInvitations, withdrawInvitation } from './invitations'
import { listStaff, setStaffRoles, staffRolesOf } from './staff'

const tags = ['staff']
const config = { actor: ['owner'], object: 'shop' } as const

/** Owners invite staff and give them their roles. */
export const staffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: settings } = app.deps

  app.get(
    '/merchant/staff',
    {
      config,
      schema: {
        tags,
        summary: 'List the staff and their roles',
        operationId: 'listStaff',
        response: { 200: StaffList },
      },
    },
    async () => ({ items: await listStaff(db) }),
  )

  app.put(
    '/merchant/staff/:id/roles',
    {
      config: { ...config, stepUp: true },
      schema: {
        tags,
        summary: 'Give a person these roles of the staff, and take the others',
        operationId: 'setStaffRoles',
        params: IdParams,
        body: SetStaffRoles,
        response: { 200: StaffList },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { params, body } = request
        const before = await staffRolesOf(tx, params.id)
        await setStaffRoles(tx, { customerId: params.id, ...body, by: customerOf(request) }, clock.now())
        noteChange(request, { before: { roles: before }, after: { roles: await staffRolesOf(tx, params.id) } })
        return { items: await listStaff(tx) }
      }),
  )

  app.get(
    '/merchant/staff/invitations',
    {
      config,
      schema: {
        tags,
        summary: 'List the invitations that nobody has accepted yet',
        operationId: 'listInvitations',
        response: { 200: StaffInvitationList },
      },
    },
    async () => ({ items: await listInvitations(db, clock.now()) }),
  )

  app.post(
    '/merchant/staff/invitations',
    {
      // No Idempotency-Key, because with one the answer, and so the code, would be stored.
      config: { ...config, repeatable: true, stepUp: true },
      schema: {
        tags,
        summary: 'Invite somebody to the staff; the code is shown only in this answer and works once',
        operationId: 'createInvitation',
        body: CreateInvitation,
        response: { 201: NewInvitation },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const made = await createInvitation(tx, request.body, { by: customerOf(request), now: clock.now() })
        noteChange(request, { objectId: made.id })
        return { ...made, url: `${publicUrlOf(settings, request)}/j/${made.code}` }
      })
    },
  )

  app.delete(
    '/merchant/staff/invitations/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Withdraw an invitation that nobody has accepted yet',
        operationId: 'withdrawInvitation',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await app.transact(request, (tx) => withdrawInvitation(tx, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
