import type { FastifyRequest } from 'fastify'
import type { Actor } from './actor'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. On public routes nobody. */
    actor: Actor
    /** Of the access token that was sent; null where no person calls. */
    sessionId: string | null
    /** The hash of an access token whose session was taken from memory: the command refuses where it has ended meanwhile. */
    tokenToCheck: Buffer | null
    /** The session is one of the merchant's desk; null: it is not. */
    desk: { isConfirmed: boolean } | null
  }
}

/** The caller of a `person` route; the access plugin has already refused everybody else. */
export function customerOf(request: FastifyRequest): string {
  const id = visitorOf(request)
  if (id === null) throw new Error(`${request.routeOptions.url} reads a customer but admits others`)
  return id
}

/** The session of the caller of a `person` route. */
export function sessionOf(request: FastifyRequest): string {
  if (request.sessionId === null) throw new Error(`${request.routeOptions.url} reads a session but admits others`)
  return request.sessionId
}

/** The caller of a `visitor` route; null where no customer calls. */
export const visitorOf = ({ actor }: FastifyRequest): string | null => (actor.kind === 'person' ? actor.id : null)
