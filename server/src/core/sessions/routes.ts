import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox'
import {
  CreateSession,
  IdParams,
  RefreshedSession,
  RefreshSession,
  Session,
  SessionList,
} from '@haoli/contract/schemas'
import { inTransaction } from '../../platform/database/in-transaction'
import { customerOf, sessionOf } from '../actors/request'
import { endAllSessions, endSession } from './end-sessions'
import { listSessions } from './list-sessions'
import { openSession } from './open-session'
import { refreshSession } from './refresh-session'

const tags = ['sessions']

export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db, clock } = deps

  app.post(
    '/sessions',
    {
      config: { actor: 'public', object: 'by secret' },
      schema: {
        tags,
        summary: 'Log in',
        operationId: 'createSession',
        body: CreateSession,
        response: { 201: Session },
      },
    },
    async (request, reply) => reply.code(201).send(await openSession(deps, request.body)),
  )

  app.post(
    '/sessions/refresh',
    {
      config: { actor: 'public', object: 'by secret' },
      schema: {
        tags,
        summary: 'Get a new access token; the refresh token stays the same',
        operationId: 'refreshSession',
        body: RefreshSession,
        response: { 200: RefreshedSession },
      },
    },
    (request) => inTransaction(db, (tx) => refreshSession(tx, request.body.refreshToken, clock.now())),
  )

  app.get(
    '/sessions',
    {
      config: { actor: 'person', object: 'own', atDesk: true },
      schema: {
        tags,
        summary: 'List the devices on which I am logged in, this one first',
        operationId: 'listSessions',
        response: { 200: SessionList },
      },
    },
    async (request) => {
      const now = clock.now()
      const items = await listSessions(db, { customerId: customerOf(request), currentId: sessionOf(request), now })
      return { items, now: now.toISOString() }
    },
  )

  app.delete(
    '/sessions/current',
    {
      config: { actor: 'person', object: 'own', atDesk: true },
      schema: {
        tags,
        summary: 'Log out',
        operationId: 'deleteCurrentSession',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await endSession(db, customerOf(request), sessionOf(request))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/sessions/:id',
    {
      // At a desk only after a confirmation: who took a desk must not lock its person out.
      config: { actor: 'person', object: 'own session', atDesk: true, stepUp: true },
      schema: {
        tags,
        summary: 'Log out on one of my devices',
        operationId: 'deleteSession',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await endSession(db, customerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/sessions',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Log out on all my devices, this one too',
        operationId: 'deleteAllSessions',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await inTransaction(db, (tx) => endAllSessions(tx, customerOf(request)))
      return reply.code(204).send(null)
    },
  )
}
