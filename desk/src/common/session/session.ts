import type { RefreshedSession } from '@haoli/contract'
import { create } from 'zustand'
import { ApiError } from '../api/api-error'
import { fetchAnswer, jsonOf } from '../api/fetch-answer'

/** A desk's login, as it is kept on this computer. */
export interface KeptSession {
  /** Whose it is. */
  personId: string
  token: string
  /** ISO 8601, of the token. */
  expiresAt: string
  refreshToken: string
  /** ISO 8601: without a refresh before, the session is over. */
  refreshUntil: string
}

interface SessionState {
  session: KeptSession | null
  /** There was a session, and it is over: what was being written stays, hidden, until somebody is in again. */
  ended: boolean
  /** The last session was not left by a wish: known after the page was loaded anew, too. */
  expired: boolean
}

const place = 'haoli.desk.session'
const expiredPlace = 'haoli.desk.expired'

function stored<T>(at: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(at) ?? 'null')
  } catch {
    return null
  }
}
const kept = () => stored<KeptSession>(place)
const wasExpired = () => stored<true>(expiredPlace) ?? false

export const useSession = create<SessionState>()(() => ({ session: kept(), ended: false, expired: wasExpired() }))

export const tokenNow = () => useSession.getState().session?.token

function store(session: KeptSession | null, expired: boolean): void {
  // First, so that another tab knows why there is no session any more.
  if (expired) localStorage.setItem(expiredPlace, 'true')
  else localStorage.removeItem(expiredPlace)
  if (session) localStorage.setItem(place, JSON.stringify(session))
  else localStorage.removeItem(place)
}

function keep(session: KeptSession | null, { ended = false, expired = false } = {}): void {
  store(session, expired)
  useSession.setState({ session, ended, expired })
}

/** Another tab logged in, out, or got a new token. */
addEventListener('storage', ({ key }) => {
  if (key !== place) return
  const session = kept()
  if (session !== null && isSomebodyElse(session)) return location.reload()
  useSession.setState({ session, ended: session === null, expired: wasExpired() })
})

/** Who was here last: what was open and half written stays for them alone. */
let lastPersonId = kept()?.personId

function isSomebodyElse({ personId }: KeptSession): boolean {
  const before = lastPersonId
  lastPersonId = personId
  return before !== undefined && before !== personId
}

/**
 * Somebody is in. Where it is another person than before, the page begins anew, and until it does it shows nobody as logged in:
 * what the one before left open stays hidden.
 */
export function sessionOpened(session: KeptSession): void {
  if (isSomebodyElse(session)) {
    store(session, false)
    location.reload()
  } else keep(session)
}

/** The API knows the session no more. `token`: with which it was asked; an answer to one from before says nothing about this one. */
export function sessionEnded(token = tokenNow()): void {
  const { session, ended, expired } = useSession.getState()
  if (token !== session?.token) return
  const wasIn = session !== null
  keep(null, { ended: wasIn || ended, expired: wasIn || expired })
}

/** Whether this was refused because nobody is in any more. */
export const isLoginOver = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 401 && tokenNow() === undefined

/** By the person's own wish: nothing stays. */
export function loggedOut(): void {
  keep(null)
  location.reload()
}

let refreshing: Promise<void> | null = null

/** A new access token. One refresh at a time, for whoever asks. */
export function ensureToken(): Promise<void> {
  refreshing ??= refresh().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function refresh(): Promise<void> {
  const session = kept()
  if (session === null) throw new ApiError(401, 'unauthenticated', 'no session')
  const renewed = await refreshWith(session.refreshToken).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 401) sessionEnded()
    throw error
  })
  keep({ ...session, ...renewed })
}

/** Asks for an access token. Right after an approval this is what logs the desk in. */
export async function refreshWith(refreshToken: string): Promise<RefreshedSession> {
  const answer = await fetchAnswer('/v1/sessions/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  })
  return jsonOf(answer)
}

const fewestMsBetween = 120_000
let refreshedAt = performance.now()

/**
 * Somebody is at the desk: the session lasts on. Polling alone does not prolong it, so a desk that is left ends by itself.
 * When a session is over is the server's to say.
 */
export function noteActivity(): void {
  if (useSession.getState().session === null || performance.now() - refreshedAt < fewestMsBetween) return
  refreshedAt = performance.now()
  void ensureToken().catch(() => undefined)
}

for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, noteActivity, { passive: true })
