import type { Me, RefreshedSession, Session } from '@haoli/contract'
import { create } from 'zustand'
import { proveIdentity } from '@/common/platform/login'
import { storage } from '@/common/platform/storage'
import { ApiError, errorFromAnswer } from './api-error'
import { exchange } from './exchange'

interface SessionState {
  token: string | null
  me: Me | null
  /** Absent for a visitor, and where a release before this one logged in. */
  refreshToken?: string
}

const saved = () => storage.get<SessionState>('session')

/** The session of this phone. Only this file writes it. Another tab of the browser may have stored a newer one. */
export const useSession = create<SessionState>(() => saved() ?? { token: null, me: null })

/** As it is stored now, or as it is known where nothing can be stored. */
const latest = () => saved() ?? useSession.getState()

function remember(session: SessionState) {
  useSession.setState(session, true)
  storage.set('session', session)
}

export const forgetSession = () => remember({ token: null, me: null })

export const rememberMe = (me: Me) => remember({ ...useSession.getState(), me })

async function logIn(): Promise<string> {
  const answer = await exchange({ method: 'POST', path: '/v1/sessions', body: await proveIdentity() })
  if (answer.status !== 201) throw errorFromAnswer(answer.status, answer.body)
  const { token, refreshToken, me } = answer.body as Session
  remember({ token, refreshToken, me })
  return token
}

/** Refreshes the session, or logs in where it has ended or there is none. */
async function renew(): Promise<string> {
  const { refreshToken } = latest()
  if (refreshToken) {
    const { status, body } = await exchange({ method: 'POST', path: '/v1/sessions/refresh', body: { refreshToken } })
    if (status === 200) {
      const { token } = body as RefreshedSession
      remember({ ...latest(), token })
      return token
    }
    if (status !== 401) throw errorFromAnswer(status, body)
  }
  forgetSession()
  return logIn()
}

let renewing: Promise<string> | null = null

/** The session's token. Without one, or after the API `refused` it, a new one: concurrent callers share its request. */
export function ensureToken(refused?: string): Promise<string> {
  const { token } = useSession.getState()
  if (token && token !== refused) return Promise.resolve(token)
  renewing ??= renew().finally(() => {
    renewing = null
  })
  return renewing
}

export const isSessionOver = (error: unknown) =>
  error instanceof ApiError && (error.code === 'session_expired' || error.code === 'unauthenticated')
