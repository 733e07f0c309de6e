import type { FastifyRequest } from 'fastify'

/** What a route knows of its change beyond the request. */
export interface NotedChange {
  /** What it was done to, where the path does not say. */
  objectId?: string
  /** Instead of the body of the request. */
  input?: unknown
  before?: unknown
  after?: unknown
}

const noted = new WeakMap<FastifyRequest, NotedChange>()

/** Adds to the line of the audit log that a request of the staff leaves. */
export const noteChange = (request: FastifyRequest, change: NotedChange): void => {
  noted.set(request, { ...noted.get(request), ...change })
}

export const notedChange = (request: FastifyRequest): NotedChange => noted.get(request) ?? {}
