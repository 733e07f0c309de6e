import { learnServerTime, phoneNow } from '@/common/lib/clock'
import { type NetworkRequest, send } from '@/common/platform/network'
import { currentLanguage } from '@/common/stores/preferences'
import { ApiError } from './api-error'

export const apiBase = process.env.TARO_APP_API ?? ''
const timeoutMs = 15_000

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Call {
  method: NetworkRequest['method']
  path: string
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

/** One request and its answer, of any status. Throws an ApiError only where there was no answer. */
export async function exchange(call: Call): Promise<{ status: number; body: unknown }> {
  const sentAt = phoneNow()
  const answer = await send({
    method: call.method,
    url: apiBase + withQuery(call.path, call.query),
    headers: { accept: 'application/json', 'accept-language': currentLanguage(), ...call.headers },
    body: call.body,
    timeoutMs,
    ...(call.signal && { signal: call.signal }),
  })
  if (answer.kind === 'answer') {
    learnServerTime(answer.serverTime, phoneNow() - sentAt)
    return answer
  }
  throw new ApiError(answer.kind === 'aborted' ? 'timeout' : answer.kind, answer.kind !== 'aborted')
}
