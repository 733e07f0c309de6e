import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Clock } from '../../platform/clock'
import type { Db } from '../../platform/database/db'
import { askTogether } from './ask-together'
import { type CatalogueVersion, catalogueVersion, type Moments } from './catalogue-version'
import { keepRecent } from './keep-recent'

/** An answer as it is sent. */
export interface Answer {
  text: string
  etag: string
  /** The text compressed, once for all who take it so. */
  gzipped(): Promise<Buffer>
}

/**
 * Answers that are the same for everybody, kept in this process while the catalogue's version stays the same. The version is
 * asked for each request, so that an answer is never older than the request: what was just written is read.
 */
export interface Answers {
  /** The answer of this key; `make` makes it where there is none, once for all who ask for it at the same time. */
  of(key: string, make: () => Promise<string>): Promise<Answer>
  /**
   * What several answers have in common and what depends neither on sales nor on stock; with `soldOut` it may depend on what
   * is sold out. Only for what makes an answer or its public part: it does not ask for the version.
   */
  part<T>(key: string, make: () => Promise<T>, depends?: { soldOut: boolean }): Promise<T>
  /** The same for an answer that is not kept itself, because the rest of it depends on who asks or on sales. */
  publicPart<T>(key: string, make: () => Promise<T>): Promise<T>
}

/** Characters of all answers together. A first page of the catalogue has 10,000. */
const answerCharacters = 32 * 1024 * 1024
/**
 * The same of all parts, written as JSON, and again of those that depend on what is sold out. A product has 3,000, with 100
 * SKUs 20,000.
 */
const partCharacters = 16 * 1024 * 1024

interface Kept {
  db: Db
  clock: Clock
  /** Of what systems show to everybody. */
  moments: readonly Moments[]
}

export function keepAnswers({ db, clock, moments }: Kept): Answers {
  const askVersion = askTogether(() => catalogueVersion(db, clock.now(), moments))
  let version: CatalogueVersion = { catalogue: '', exceptSoldOut: '', minute: 0 }
  let answers = noAnswers()
  let parts = noParts()
  let partsOfSoldOut = noParts()

  /** What is being made while the version changes may be of the old one or of the new one: it is not kept for the new one. */
  const forgetOld = async () => {
    const current = await askVersion()
    if (current.exceptSoldOut !== version.exceptSoldOut) parts = noParts()
    if (current.catalogue !== version.catalogue) partsOfSoldOut = noParts()
    if (current.catalogue !== version.catalogue || current.minute !== version.minute) answers = noAnswers()
    version = current
  }
  const part = <T>(key: string, make: () => Promise<T>, { soldOut = false } = {}) =>
    (soldOut ? partsOfSoldOut : parts).of(key, make) as Promise<T>

  return {
    async of(key, make) {
      await forgetOld()
      return answers.of(key, async () => answerOf(await make()))
    },
    part,
    async publicPart(key, make) {
      await forgetOld()
      return part(key, make)
    },
  }
}

const noAnswers = () => keepRecent<Answer>({ most: answerCharacters, sizeOf: ({ text }) => text.length })
const noParts = () => keepRecent<unknown>({ most: partCharacters, sizeOf: (part) => JSON.stringify(part).length })

function answerOf(text: string): Answer {
  let packed: Promise<Buffer> | undefined
  return {
    text,
    etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    gzipped() {
      packed ??= compress(text)
      return packed
    },
  }
}

const compress = promisify<string, Buffer>(gzip)
