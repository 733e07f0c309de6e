import type { Me, Session } from '@haoli/contract'
import { create } from 'zustand'
import { proveIdentity } from '@/common/platform/login'
import { storage } from '@/common/platform/storage'
import { ApiError, errorFromAnswer } from './api-error'
import { exchange } from './exchange'

interface SessionState {
  token: string | null
  me: Me | null
}

const saved = storage.get<SessionState>('session')

/** The session of this phone. Only this file writes it. */
export const useSession = create<SessionState>(() => saved ?? { token: null, me: null })

function remember(session: SessionState) {
  useSession.setState(session)
  storage.set('session', session)
}

export const forgetSession = () => remember({ token: null, me: null })

export const rememberMe = (me: Me) => remember({ token: useSession.getState().token, me })

async function logIn(): Promise<string> {
  const answer = await exchange({ method: 'POST', path: '/v1/sessions', body: await proveIdentity() })
  if (answer.status !== 201) throw errorFromAnswer(answer.status, answer.body)
  const { token, me } = answer.body as Session
  remember({ token, me })
  return token
}

let loggingIn: Promise<string> | null = null

/** The session's token; logs in where there is none. Concurrent callers share one login. */
export function ensureToken(): Promise<string> {
  const { token } = useSession.getState()
  if (token) return Promise.resolve(token)
  loggingIn ??= logIn().finally(() => {
    loggingIn = null
  })
  return loggingIn
}

/** Ends the session after the API refused `token`, unless there is a newer one by now. */
export function refuseToken(token: string) {
  if (useSession.getState().token === token) forgetSession()
}

export const isSessionOver = (error: unknown) =>
  error instanceof ApiError && (error.code === 'session_expired' || error.code === 'unauthenticated')
