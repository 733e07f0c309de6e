import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null for visitors, and on routes that read no identity. */
    customerId: string | null
  }
}

/** The caller of a `customer` route; the access plugin has already refused everybody else. */
export function customerOf(request: FastifyRequest): string {
  if (request.customerId === null) throw new Error(`${request.routeOptions.url} reads a customer but admits visitors`)
  return request.customerId
}
