import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, translateAnswer, variesByLanguage } from '../translations/translate-answer'

/**
 * Sends an answer that is the same for everybody who reads the same language: kept while the catalogue stays as it is, or 304 to
 * who has it already. Two requests with the same query share it, whatever the order of its members.
 */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) {
  const { answers } = request.server.deps
  const { text, etag } = await answers.of(
    keyOf(request),
    async () => reply.serialize(await translateAnswer(request, reply, await make())) as string,
  )
  variesByLanguage(reply)
  reply.header('etag', etag)
  if (tagsOf(request.headers['if-none-match']).includes(etag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(text)
}

/** A proxy that compresses an answer marks its tag as weak. */
const tagsOf = (header = ''): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** What an answer for everybody depends on: route, parameters, query and language. */
export function keyOf(request: FastifyRequest): string {
  const { routeOptions, params, query } = request
  return JSON.stringify([
    routeOptions.url,
    params,
    languageOf(request) ?? null,
    ...Object.entries(query as object).sort(),
  ])
}
