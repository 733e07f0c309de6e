import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null for visitors, and on routes that read no identity. */
    customerId: string | null
    /** Of the access token that was sent; null where `customerId` is. */
    sessionId: string | null
  }
}

/** The caller of a `customer` route; the access plugin has already refused everybody else. */
export function customerOf(request: FastifyRequest): string {
  if (request.customerId === null) throw new Error(`${request.routeOptions.url} reads a customer but admits visitors`)
  return request.customerId
}

/** The session of the caller of a `customer` route. */
export function sessionOf(request: FastifyRequest): string {
  if (request.sessionId === null) throw new Error(`${request.routeOptions.url} reads a session but admits visitors`)
  return request.sessionId
}
