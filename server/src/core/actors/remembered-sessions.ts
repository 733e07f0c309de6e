import { sql } from 'kysely'
import type { LiveSession } from './session-of-token'

/** A session takes about 0.5 kB. */
const mostSessions = 10_000

/**
 * Sessions of phones as they were when they were last read, by the hash of their access token. A session that has ended stays here:
 * whoever takes one from here asks with the first statement of the command if it is still open (`isTokenKnown`).
 */
export class RememberedSessions {
  readonly #sessions = new Map<string, LiveSession>()
  readonly #most: number

  /** `most`: of more, the one that was read longest ago is forgotten. */
  constructor(most = mostSessions) {
    this.#most = most
  }

  /** One whose token is still good at `now`. */
  find(tokenHash: Buffer, now: Date): LiveSession | undefined {
    const session = this.#sessions.get(tokenHash.toString('base64'))
    return session !== undefined && session.expiresAt > now ? session : undefined
  }

  /** A desk's is always read: what it may do changes while it is open. */
  remember(tokenHash: Buffer, session: LiveSession): void {
    if (session.kind !== 'phone') return
    const key = tokenHash.toString('base64')
    this.#sessions.delete(key)
    this.#sessions.set(key, session)
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size > this.#most && oldest !== undefined) this.#sessions.delete(oldest)
  }
}

/** Whether the token still belongs to a session: the end of a session takes its tokens. */
export const isTokenKnown = (tokenHash: Buffer) =>
  sql<boolean>`exists (select from access_tokens where token_hash = ${tokenHash})`
