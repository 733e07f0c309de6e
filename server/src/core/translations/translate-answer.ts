import { staffRoles, type TranslatedLanguage } from '@haoli/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findWords } from './find-words'
import { type ShopTexts, shopTextsIn, shopTextsOf, translated } from './shop-texts'
import { wantedLanguage } from './wanted-language'

/** The language that the caller of a route wants the shop's texts in; undefined: the shop's own. */
export const languageOf = ({ headers }: FastifyRequest): TranslatedLanguage | undefined =>
  wantedLanguage(headers['accept-language'])

/**
 * An answer in the caller's language, as far as the shop has its texts in it; the answer itself where its schema has no text of
 * the shop, and for staff.
 */
export async function translateAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): Promise<unknown> {
  const texts = textsOf(request, reply.statusCode)
  if (!texts) return answer
  variesByLanguage(reply)
  const language = languageOf(request)
  if (!language) return answer
  const words = await findWords(request.server.deps.db, language, shopTextsIn(answer, texts))
  return translated(answer, texts, { language, wordsOf: (text) => words.get(text) })
}

/** Tells caches that the answer depends on the language. */
export function variesByLanguage(reply: FastifyReply): void {
  const vary = String(reply.getHeader('vary') ?? '')
  if (!vary.includes('accept-language'))
    reply.header('vary', vary === '' ? 'accept-language' : `${vary}, accept-language`)
}

const known = new WeakMap<object, ShopTexts | null>()

function textsOf({ routeOptions: { config, schema } }: FastifyRequest, status: number): ShopTexts | null {
  if (isForStaff(config.actor) || config.actor === 'sandbox') return null
  const response = (schema?.response as Record<number, object> | undefined)?.[status]
  if (!response) return null
  const read = known.get(response)
  if (read !== undefined) return read
  const texts = shopTextsOf(response)
  known.set(response, texts)
  return texts
}

const isForStaff = (actor: string | readonly string[] | undefined): boolean =>
  Array.isArray(actor) && actor.every((role) => (staffRoles as readonly string[]).includes(role))
