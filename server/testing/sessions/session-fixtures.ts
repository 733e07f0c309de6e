import type { ListedSession, RefreshedSession, Session } from '@haoli/contract'
import type { TestApp } from '..'

export interface Login extends Session {
  headers: Record<string, string>
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A login as clients make it, with both tokens. The same phone is the same customer, whatever its name. */
export async function logIn(shop: TestApp, phone: string, deviceName = phone): Promise<Login> {
  const body = { code: 'c', deviceId: phone.padEnd(8, '-'), deviceName }
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions', body })
  if (answer.statusCode !== 201) throw new Error(`cannot log in: ${answer.body}`)
  const session = answer.json<Session>()
  return { ...session, headers: bearer(session.token) }
}

/** Asks for a new access token; `headers` send it. */
export async function refresh(shop: TestApp, { refreshToken }: Pick<Session, 'refreshToken'>) {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sessions/refresh', body: { refreshToken } })
  const body = answer.json<RefreshedSession & { code?: string }>()
  return { status: answer.statusCode, body, headers: bearer(body.token) }
}

export async function sessionsOf(shop: TestApp, { headers }: Pick<Login, 'headers'>): Promise<ListedSession[]> {
  return (await shop.app.inject({ url: '/v1/sessions', headers })).json<{ items: ListedSession[] }>().items
}

/** `DELETE /v1/sessions<path>`; `ok`, or the code of the refusal. */
export async function end(shop: TestApp, { headers }: Pick<Login, 'headers'>, path: string): Promise<string> {
  const answer = await shop.app.inject({ method: 'DELETE', url: `/v1/sessions${path}`, headers })
  return answer.statusCode === 204 ? 'ok' : answer.json().code
}

/** `ok` where a token is good, or the code of the refusal. */
export async function tried(shop: TestApp, headers: Record<string, string>): Promise<string> {
  const answer = await shop.app.inject({ url: '/v1/me', headers })
  return answer.statusCode === 200 ? 'ok' : answer.json().code
}
