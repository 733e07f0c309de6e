import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Sends an answer that is the same for everybody: kept while the catalogue stays as it is, or 304 to who has it already. Two
 * requests with the same query share it, whatever the order of its members.
 */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) {
  const { answers } = request.server.deps
  const { text, etag } = await answers.of(keyOf(request), async () => reply.serialize(await make()) as string)
  reply.header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}

const keyOf = ({ routeOptions, query }: FastifyRequest): string =>
  JSON.stringify([routeOptions.url, ...Object.entries(query as object).sort()])
