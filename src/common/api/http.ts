import type { IdempotencyKey } from '@/common/lib/intent-keys'
import { errorFromAnswer } from './api-error'
import { type Call, exchange, type Query } from './exchange'
import { ensureToken, isSessionOver, useSession } from './session'

/** `customer` logs in first where needed. `visitor` sends a token only where there is one. */
type Caller = 'customer' | 'visitor'

interface Options {
  as?: Caller
  query?: Query
  signal?: AbortSignal
}

async function attempt<T>(call: Call, token: string | null): Promise<T> {
  const headers = { ...call.headers, ...(token && { authorization: `Bearer ${token}` }) }
  const { status, body } = await exchange({ ...call, headers })
  if (status >= 200 && status < 300) return body as T
  throw errorFromAnswer(status, body)
}

/** Sends with the token of the session, and again with a new one where the API refused it: that had no effect. */
export async function withToken<T>(as: Caller, send: (token: string | null) => Promise<T>): Promise<T> {
  const token = as === 'customer' ? await ensureToken() : useSession.getState().token
  try {
    return await send(token)
  } catch (error) {
    if (!token || !isSessionOver(error)) throw error
    return send(await ensureToken(token))
  }
}

function request<T>(
  method: Call['method'],
  path: string,
  body: unknown,
  { as = 'customer', query, signal }: Options,
  key?: IdempotencyKey,
): Promise<T> {
  const call: Call = {
    method,
    path,
    ...(query && { query }),
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    ...(key && { headers: { 'idempotency-key': key } }),
  }
  return withToken(as, (token) => attempt<T>(call, token))
}

/** Calls of the API, for common/api/ only. Paths are the contract's. */
export const api = {
  get: <T>(path: string, options: Options = {}) => request<T>('GET', path, undefined, options),
  /** A POST that creates or moves something. Pages send it by `useSubmit`, which has the key. */
  command: <T>(path: string, body: unknown, key: IdempotencyKey, options: Options = {}) =>
    request<T>('POST', path, body, options, key),
  /** A POST that may simply be sent again. */
  post: <T>(path: string, body: unknown, options: Options = {}) => request<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: Options = {}) => request<T>('PUT', path, body, options),
  delete: <T>(path: string, options: Options = {}) => request<T>('DELETE', path, undefined, options),
}
