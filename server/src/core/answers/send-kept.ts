import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, translateAnswer, variesByLanguage } from '../translations/translate-answer'

/**
 * Sends an answer that is the same for everybody who reads the same language: kept while the catalogue stays as it is, or 304 to
 * who has it already. Two requests with the same query share it, whatever the order of its members.
 */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) {
  const { answers } = request.server.deps
  const answer = await answers.of(
    keyOf(request),
    async () => reply.serialize(await translateAnswer(request, reply, await make())) as string,
  )
  const { text, etag } = answer
  const packed = text.length >= worthPacking && takesGzip(request)
  variesByLanguage(reply)
  reply.header('vary', `${reply.getHeader('vary')}, accept-encoding`)
  // The same content in other bytes: a weak tag.
  reply.header('etag', packed ? `W/${etag}` : etag)
  if (tagsOf(request.headers['if-none-match']).includes(etag)) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  if (!packed) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(await answer.gzipped())
}

/** Characters from which compression saves a packet of the network. */
const worthPacking = 1_400

const takesGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))

/** A proxy that compresses an answer marks its tag as weak. */
const tagsOf = (header = ''): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** What an answer for everybody depends on: route, parameters, language, and the query or what counts of it. */
export function keyOf(request: FastifyRequest, query: unknown = request.query): string {
  const { routeOptions, params } = request
  return JSON.stringify([
    routeOptions.url,
    params,
    languageOf(request) ?? null,
    ...Object.entries(query as object).sort(),
  ])
}
