import { confirmByPhone } from '../session/confirmation'
import { ensureToken, noteActivity, sessionEnded, tokenNow } from '../session/session'
import { ApiError } from './api-error'
import { fetchAnswer, jsonOf } from './fetch-answer'
import operations from './operations.json'

/** An operation of the API by its name in contract/openapi.json. */
export type Operation = keyof typeof operations

type Value = string | number | boolean | readonly (string | number)[] | null | undefined

export interface CallOptions {
  /** What stands in the path: `{ id }`. */
  params?: Record<string, string | number>
  /** Members that are empty are left out; a list is joined by commas. */
  query?: Record<string, Value>
  body?: unknown
  signal?: AbortSignal
  /** Of a POST: the same key repeats the same command, and it happens once. */
  key?: string
}

/** crypto.randomUUID is missing where the page comes over plain http from another machine. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')

/** The address of an operation with its values. */
export function addressOf(operation: Operation, { params = {}, query = {} }: CallOptions): string {
  const [, path = ''] = operations[operation].split(' ')
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${operation} needs ${name}`)
    return encodeURIComponent(value)
  })
  const wanted = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  )
  return wanted.length === 0 ? filled : `${filled}?${new URLSearchParams(wanted)}`
}

/** Sends a call and answers the response. Throws an ApiError for every refusal. */
export async function send(operation: Operation, options: CallOptions = {}): Promise<Response> {
  const key = options.key ?? newKey()
  const token = tokenNow()
  try {
    return await attempt(operation, { ...options, key })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'session_expired') {
      await ensureToken()
      return attempt(operation, { ...options, key })
    }
    if (error.code === 'unauthenticated') sessionEnded(token)
    // Money and personal data: the person confirms with the phone, and the call is made again.
    if (error.code === 'confirmation_required' && (await confirmByPhone())) {
      return attempt(operation, { ...options, key })
    }
    throw error
  }
}

async function attempt(operation: Operation, options: CallOptions): Promise<Response> {
  const [method = 'GET'] = operations[operation].split(' ')
  const { body, signal, key } = options
  const isFile = body instanceof Blob
  // A form names its own type, with the boundary of its parts.
  const isForm = body instanceof FormData
  const token = tokenNow()
  const answer = await fetchAnswer(addressOf(operation, options), {
    method,
    headers: {
      // The staff read the shop's texts as they were written, in whatever language the desk is.
      'accept-language': 'zh-CN',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isForm && { 'content-type': isFile ? body.type : 'application/json' }),
      ...(method === 'POST' && key && { 'idempotency-key': key }),
    },
    body: body === undefined ? null : isFile || isForm ? body : JSON.stringify(body),
    cache: 'no-store',
    ...(signal && { signal }),
  })
  if (method !== 'GET') noteActivity()
  return answer
}

/** Calls an operation and answers its JSON; null where there is no content. */
export async function call<T>(operation: Operation, options: CallOptions = {}): Promise<T> {
  const answer = await send(operation, options)
  return answer.status === 204 ? (null as T) : jsonOf<T>(answer)
}
