import { createHash } from 'node:crypto'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import { askTogether } from './ask-together'
import { type CatalogueVersion, catalogueVersion } from './catalogue-version'

/** An answer as it is sent. */
export interface Answer {
  text: string
  etag: string
}

/**
 * Answers that are the same for everybody, kept in this process while the catalogue's version stays the same. The version is
 * asked for each request, so that an answer is never older than the request: what was just written is read.
 */
export interface Answers {
  /** The answer of this key; `make` makes it where there is none, once for all who ask for it at the same time. */
  of(key: string, make: () => Promise<string>): Promise<Answer>
  /**
   * What several answers have in common and what does not depend on sales. Only for the `make` of an answer: it does not ask
   * for the version.
   */
  part<T>(key: string, make: () => Promise<T>): Promise<T>
}

/** Characters of all answers together. A first page of the catalogue has 10,000. */
const mostCharacters = 32 * 1024 * 1024
const mostParts = 200

export function keepAnswers({ db, clock }: { db: Db; clock: Clock }): Answers {
  const askVersion = askTogether(() => catalogueVersion(db, clock.now()))
  let version: CatalogueVersion = { catalogue: '', minute: 0 }
  let kept = new Map<string, Answer>()
  let making = new Map<string, Promise<Answer>>()
  let parts = new Map<string, Promise<unknown>>()
  let characters = 0

  const startAnew = (current: CatalogueVersion) => {
    if (current.catalogue !== version.catalogue) parts = new Map()
    version = current
    kept = new Map()
    making = new Map()
    characters = 0
  }
  const keep = (key: string, answer: Answer) => {
    kept.set(key, answer)
    characters += answer.text.length
    for (const [oldest, { text }] of kept) {
      if (characters <= mostCharacters) return
      kept.delete(oldest)
      characters -= text.length
    }
  }
  /** What is made while the version changes may be of the old one or of the new one: it is not kept for the new one. */
  const makeOnce = async (key: string, make: () => Promise<string>): Promise<Answer> => {
    const [madeAt, siblings] = [version, making]
    try {
      const answer = answerOf(await make())
      if (madeAt === version) keep(key, answer)
      return answer
    } finally {
      siblings.delete(key)
    }
  }

  return {
    async of(key, make) {
      const current = await askVersion()
      if (current.catalogue !== version.catalogue || current.minute !== version.minute) startAnew(current)
      const answer = kept.get(key)
      if (answer) {
        // The last one asked for is forgotten last.
        kept.delete(key)
        kept.set(key, answer)
        return answer
      }
      const made = making.get(key) ?? makeOnce(key, make)
      making.set(key, made)
      return made
    },
    part<T>(key: string, make: () => Promise<T>) {
      const siblings = parts
      const made = (siblings.get(key) as Promise<T> | undefined) ?? make()
      siblings.delete(key)
      siblings.set(key, made)
      made.catch(() => siblings.delete(key))
      const [oldest] = siblings.keys()
      if (siblings.size > mostParts && oldest !== undefined) siblings.delete(oldest)
      return made
    },
  }
}

function answerOf(text: string): Answer {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
}
