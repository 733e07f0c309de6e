import type { FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { RawBuilder, Selectable } from 'kysely'
import type { Clock } from '../clock'
import type { Db, Tx } from '../database/db'
import { inTransaction } from '../database/in-transaction'
import { refusedFor } from '../database/refuse'
import type { Database } from '../database/tables'
import { hourMs } from '../durations'
import { Problem } from '../problem'
import { hashAsWritten, hashOf, keyOf, statusOf } from './idempotency-key'
import { keyInSession, savingAnswer, takingKey } from './idempotency-queries'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Runs `work` in one transaction together with the request's Idempotency-Key: same key and body give the saved
     * answer and no second effect. Effect and answer are committed together, so a crash leaves both or neither.
     */
    transact<T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T>
    /**
     * `transact` for a command that calls an outside service, between two transactions, while no row is locked. The key is
     * read in the first and stored in the second, so a duplicate may prepare and call too: both must be safe to repeat.
     */
    transactWithCall<Prepared, Answer, T>(request: FastifyRequest, steps: CallSteps<Prepared, Answer, T>): Promise<T>
    /**
     * Whether an answer is saved for the request's Idempotency-Key, whatever the body. For a command that refuses some
     * requests before it receives their body, but not repeated ones.
     */
    isKeyUsed(request: FastifyRequest): Promise<boolean>
    /** The saved answer of a repeated request, for a command that computes much before its transaction. undefined: it is new. */
    savedAnswer<T>(request: FastifyRequest): Promise<{ response: T } | undefined>
  }
  interface FastifyContextConfig {
    /** Who may call the route, and what it reads or changes, as in core/actors. Required below /v1. */
    actor?: string | readonly string[]
    object?: string
    /** true: a POST without Idempotency-Key is refused (payment, claim), before its handler runs. */
    idempotencyKeyRequired?: boolean
    /** true: a POST that takes no Idempotency-Key, because repeating it does no harm or its answer holds a secret. */
    repeatable?: boolean
    /** true: it changes only what its caller is about to decide, such as a draft, and leaves no line in the audit log. */
    draft?: boolean
    /** true: it touches money or personal data, so a desk may call it only for a while after a confirmation by phone. */
    stepUp?: boolean
    /**
     * true: the session of a caller who was here before is not read by itself, but checked with the Idempotency-Key, in one statement.
     * For a `person` route whose handler does nothing but `transact` or `transactWithCall`.
     */
    checksSession?: boolean
    /** true: a `person` route that a desk may call too; the others are for the person's own phone. */
    atDesk?: boolean
  }
}

interface CallSteps<Prepared, Answer, T> {
  prepare(tx: Tx): Promise<Prepared>
  call(prepared: Prepared): Promise<Answer>
  record(tx: Tx, done: { prepared: Prepared; answer: Answer }): Promise<T>
}

/** How long a key and its answer are known. */
export const keyHours = 24

type SavedAnswer = Pick<Selectable<Database['idempotency_keys']>, 'request_hash' | 'status' | 'response'>

interface Options {
  db: Db
  clock: Clock
  /** Whose Idempotency-Keys a request uses; undefined: nobody knows who calls. */
  callerOf: (request: FastifyRequest) => string | undefined
  /** What a request still has to check of its caller, with its key: the hash of the access token. null: nothing. */
  tokenToCheck: (request: FastifyRequest) => Buffer | null
  /** Of a statement: whether a session has this token. */
  isTokenKnown: (tokenHash: Buffer) => RawBuilder<boolean>
  /** Runs after the effect, in its transaction; not where a saved answer is given again. */
  afterWork: (tx: Tx, request: FastifyRequest) => Promise<void>
}

/** Gives the app `transact`: effect, Idempotency-Key and saved answer in one transaction. */
export const transact = fastifyPlugin<Options>(async (app, options) => {
  const { db, clock, callerOf, tokenToCheck, afterWork } = options
  const takingKeyInSession = keyInSession(options.isTokenKnown)
  // Where nobody knows who calls, a key belongs to the request that it came with: a stranger who uses the same key for another
  // request is not in the way.
  const ownerOf = (request: FastifyRequest) => callerOf(request) ?? `nobody ${hashOf(request)}`
  const replies = new WeakMap<FastifyRequest, FastifyReply>()
  app.addHook('onRequest', async (request, reply) => {
    replies.set(request, reply)
  })

  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.config.idempotencyKeyRequired === true) keyOf(request)
  })

  /**
   * Locks the key until the transaction ends. Fails where another request has it, or an answer is known for it: then nothing runs
   * that is sent behind it. It sees what was committed before it began: not the answer of a twin that ended before the lock was
   * taken. `save` refuses then. `unauthenticated` where the caller's session has ended since it was remembered.
   */
  async function takeKey(tx: Tx, request: FastifyRequest, key: string): Promise<void> {
    const owner = ownerOf(request)
    const values = { owner, key, lock: `${owner} ${key}`, oldest: oldest(clock) }
    const tokenHash = tokenToCheck(request)
    const taking = tokenHash === null ? takingKey(tx, values) : takingKeyInSession(tx, { ...values, tokenHash })
    await taking.catch((error) => {
      if (refusedFor(error, 'session_has_ended') !== undefined) throw new SessionHasEnded()
      throw refusedFor(error, 'key_is_taken') === undefined ? error : new KeyIsTaken()
    })
  }

  /** `work` with the key, which is sent with what `work` asks first: without the key nothing of it is done. */
  async function withKey<T>(
    tx: Tx,
    request: FastifyRequest,
    key: string | undefined,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (key === undefined) return work(tx)
    const [taken, done] = await Promise.allSettled([takeKey(tx, request, key), (async () => work(tx))()])
    if (taken.status === 'rejected') throw taken.reason
    if (done.status === 'rejected') throw done.reason
    return done.value
  }

  const isAnswerOf = (request: FastifyRequest, { request_hash }: SavedAnswer) =>
    [hashOf(request), hashAsWritten(request)].includes(request_hash)

  /** Sets the reply's status to that of a saved answer. */
  function again(request: FastifyRequest, saved: SavedAnswer): SavedAnswer {
    replies.get(request)?.code(saved.status).header('idempotent-replayed', 'true')
    return saved
  }

  const answerOf = (by: Db, owner: string, key: string) =>
    by
      .selectFrom('idempotency_keys')
      .where('owner', '=', owner)
      .where('key', '=', key)
      .where('created_at', '>', oldest(clock))

  /**
   * Saves the answer and commits. Throws where another request has saved an answer for the key since this one looked for it:
   * nothing of this one is kept.
   */
  async function save(tx: Tx, request: FastifyRequest, key: string, response: unknown): Promise<void> {
    const hash = hashOf(request)
    const said = { hash, status: statusOf(request), response: JSON.stringify(response ?? null), now: clock.now() }
    await savingAnswer(tx, { owner: ownerOf(request), key, ...said, oldest: oldest(clock) }).catch((error) => {
      throw isKnownKey(error)
        ? new Problem('idempotency_in_progress', 'another request with this Idempotency-Key was faster')
        : error
    })
  }

  /** Effect, key and answer in one transaction. `isNew`: nothing was saved for the key a moment ago; `save` finds out if it is now. */
  const once = <T>(request: FastifyRequest, key: string | undefined, work: (tx: Tx) => Promise<T>, isNew = false) =>
    inTransaction(db, async (tx): Promise<T> => {
      const response = await withKey(tx, request, isNew ? undefined : key, work)
      await afterWork(tx, request)
      if (key !== undefined) await save(tx, request, key, response)
      return response
    })

  /**
   * A request whose key has an answer is answered so, and so is one that fails although a twin of it has succeeded meanwhile: it may
   * have failed because the twin took what there was.
   */
  async function orLikeTwin<T>(request: FastifyRequest, key: string | undefined, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      if (error instanceof SessionHasEnded) throw error
      const saved = key === undefined ? undefined : await knownAnswer(request, key)
      if (saved === undefined) throw error
      if (isAnswerOf(request, saved)) return again(request, saved).response as T
      if (!(error instanceof KeyIsTaken)) throw error
      throw new Problem('idempotency_key_reused', 'this Idempotency-Key belongs to another request')
    }
  }

  const knownAnswer = (request: FastifyRequest, key: string): Promise<SavedAnswer | undefined> =>
    answerOf(db, ownerOf(request), key)
      .select(['request_hash', 'status', 'response'])
      .executeTakeFirst()
      // Where the database cannot be asked, the request is refused for what it failed of.
      .catch(() => undefined)

  app.decorate('transact', async <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const key = keyOf(request)
    return orLikeTwin(request, key, () => once(request, key, work))
  })

  app.decorate('isKeyUsed', async (request: FastifyRequest): Promise<boolean> => {
    const key = keyOf(request)
    if (key === undefined) return false
    return (await answerOf(db, ownerOf(request), key).select('key').executeTakeFirst()) !== undefined
  })

  app.decorate('savedAnswer', async <T>(request: FastifyRequest): Promise<{ response: T } | undefined> => {
    const key = keyOf(request)
    if (key === undefined) return undefined
    let isNew = false
    const response = await orLikeTwin(request, key, async () => {
      await inTransaction(db, (tx) => takeKey(tx, request, key))
      isNew = true
      return undefined as T
    })
    return isNew ? undefined : { response }
  })

  app.decorate(
    'transactWithCall',
    async <Prepared, Answer, T>(request: FastifyRequest, steps: CallSteps<Prepared, Answer, T>): Promise<T> => {
      const key = keyOf(request)
      return orLikeTwin(request, key, async () => {
        const prepared = await inTransaction(db, (tx) => withKey(tx, request, key, steps.prepare))
        const answer = await steps.call(prepared)
        return once(request, key, (tx) => steps.record(tx, { prepared, answer }), true)
      })
    },
  )
})

/** Who calls is not known any more, so they get no saved answer either. */
class SessionHasEnded extends Problem {
  constructor() {
    super('unauthenticated', 'no such session')
  }
}

/** Another request has the key, or its answer is known. */
class KeyIsTaken extends Problem {
  constructor() {
    super('idempotency_in_progress', 'the first request with this Idempotency-Key is still running')
  }
}

/** Whether `save` was refused because the key is known. */
function isKnownKey(error: unknown): boolean {
  const { code, table, column } = error as { code?: string; table?: string; column?: string }
  return code === '23502' && table === 'idempotency_keys' && column === 'status'
}

const oldest = (clock: Clock) => new Date(clock.now().getTime() - keyHours * hourMs)
