import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AgencyLeadPage,
  AgencyLeadQuery,
  AgencyRoom,
  AgencyRoomPage,
  AgencyRoomParams,
  CreateAgencyRoom,
  IdParams,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { notFound } from '../../platform/problem'
import { lockAgency } from './admit'
import { agencyById } from './agency-views'
import { listLeads } from './leads'
import { requireActive } from './my-agency'
import { addRoom, endRooms, listRooms, roomById } from './rooms'

const tags = ['merchant']
const read = { actor: ['operations', 'finance'], object: 'shop' } as const
const changes = { actor: ['operations'], object: 'shop' } as const

/** The merchant says which live rooms are an agency's, and sees what leads came of them. */
export const merchantRoomRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/agencies/:id/rooms',
    {
      config: read,
      schema: {
        tags,
        summary: 'List the live rooms of an agency, the last named first',
        operationId: 'listAgencyRooms',
        params: IdParams,
        querystring: AgencyLeadQuery,
        response: { 200: AgencyRoomPage },
      },
    },
    async (request) => {
      const { id: agencyId } = await agencyById(db, request.params.id)
      return listRooms(db, { ...request.query, agencyId }, clock.now())
    },
  )

  app.post(
    '/merchant/agencies/:id/rooms',
    {
      config: changes,
      schema: {
        tags,
        summary: 'Say that a live room is an agency’s: what is bought out of it without a commission is its lead',
        operationId: 'addAgencyRoom',
        params: IdParams,
        body: CreateAgencyRoom,
        response: { 201: AgencyRoom },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { id: agencyId, state } = await lockAgency(tx, request.params.id)
        requireActive(state)
        const now = clock.now()
        const room = await roomById(tx, { agencyId, id: await addRoom(tx, agencyId, request.body, now) }, now)
        noteChange(request, { after: { room } })
        return room
      })
    },
  )

  app.post(
    '/merchant/agencies/:id/rooms/:roomId/end',
    {
      config: changes,
      schema: {
        tags,
        summary: 'End the time of a live room with an agency; its leads stay',
        operationId: 'endAgencyRoom',
        params: AgencyRoomParams,
        response: { 200: AgencyRoom },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id: agencyId, roomId: id } = request.params
        const now = clock.now()
        if ((await endRooms(tx, { agencyId, id }, now)) === 0) throw notFound('room of the agency that has not ended')
        const room = await roomById(tx, { agencyId, id }, now)
        noteChange(request, { after: { room } })
        return room
      }),
  )

  app.get(
    '/merchant/agencies/:id/leads',
    {
      config: read,
      schema: {
        tags,
        summary: 'List what was sold out of the live rooms of an agency without a commission, the last day first',
        operationId: 'listLeadsOfAgency',
        params: IdParams,
        querystring: AgencyLeadQuery,
        response: { 200: AgencyLeadPage },
      },
    },
    async (request) => {
      const { id: agencyId } = await agencyById(db, request.params.id)
      return listLeads(db, { ...request.query, agencyId })
    },
  )
}
