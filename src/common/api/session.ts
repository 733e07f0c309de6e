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

/** Who this phone is logged in as. Written by this file alone. */
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

/** A token to call with: the one at hand, or a new one. Callers at the same time share one login. */
export function ensureToken(): Promise<string> {
  const { token } = useSession.getState()
  if (token) return Promise.resolve(token)
  loggingIn ??= logIn().finally(() => {
    loggingIn = null
  })
  return loggingIn
}

/** Drops `token` after the API refused it, unless somebody has logged in again in the meantime. */
export function refuseToken(token: string) {
  if (useSession.getState().token === token) forgetSession()
}

export const isSessionOver = (error: unknown) =>
  error instanceof ApiError && (error.code === 'session_expired' || error.code === 'unauthenticated')
