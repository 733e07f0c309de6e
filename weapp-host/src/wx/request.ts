import type { Clock } from '../clock'
import type { Realm } from '../realm'

/** What leaves the phone. */
export interface WireRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}
export interface WireAnswer {
  status: number
  headers?: Record<string, string>
  /** As it is; a JSON text is read as WeChat reads it. */
  body: unknown
}

/** The network: answers a request, or rejects where the phone gets none. */
export type Wire = (request: WireRequest) => Promise<WireAnswer> | WireAnswer

interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, unknown>
  data?: unknown
  dataType?: string
  timeout?: number
  success?(result: unknown): void
  fail?(error: unknown): void
  complete?(result: unknown): void
}

/** wechat.md 2.12: more wait for their turn. */
const mostInFlight = 10

const isBodiless = (method: string) => method === 'GET' || method === 'HEAD'

function onWire({ url, method = 'GET', header = {}, data }: RequestOptions): WireRequest {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries(header)) headers[name.toLowerCase()] = String(value)
  const inQuery = isBodiless(method) && typeof data === 'object' && data !== null
  const query = inQuery ? new URLSearchParams(data as Record<string, string>).toString() : ''
  const body =
    data === undefined || isBodiless(method) ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
  return {
    method: method.toUpperCase(),
    url: query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url,
    headers,
    body,
  }
}

function read(body: unknown, dataType = 'json'): unknown {
  if (dataType !== 'json' || typeof body !== 'string') return body
  try {
    return JSON.parse(body)
  } catch {
    // WeChat hands on what is no JSON as it came.
    return body
  }
}

/** `wx.request` on this wire: an answer takes `latencyMs` of the program's own time, ten are in flight at most. */
export function openRequests(
  clock: Clock,
  realm: Realm,
  wire: () => Wire,
  latencyMs: number,
  refused: () => string | undefined,
) {
  const waiting: (() => void)[] = []
  let inFlight = 0
  let most = 0

  const request = (options: RequestOptions) => {
    let state: 'waiting' | 'sent' | 'over' = 'waiting'
    const finish = (kind: 'success' | 'fail', result: object) => {
      if (state === 'over') return
      const wasSent = state === 'sent'
      state = 'over'
      if (wasSent) {
        inFlight -= 1
        waiting.shift()?.()
      }
      const own = realm.own(result)
      options[kind]?.(own)
      options.complete?.(own)
    }
    const start = () => {
      if (state !== 'waiting') return waiting.shift()?.()
      state = 'sent'
      inFlight += 1
      most = Math.max(most, inFlight)
      let deliver = () => finish('fail', { errMsg: 'request:fail', errno: 600001 })
      const send = async () => {
        const { status, headers = {}, body } = await wire()(onWire(options))
        const data = read(body, options.dataType)
        deliver = () =>
          finish('success', { errMsg: 'request:ok', statusCode: status, data, header: headers, cookies: [] })
      }
      const sent = send().catch((error) => {
        const words = error instanceof Error ? error.message : (error as { errMsg?: string })?.errMsg
        const errMsg = words?.startsWith('request:fail') ? words : `request:fail ${words ?? ''}`.trim()
        deliver = () => finish('fail', { errMsg, errno: 600001 })
      })
      clock.after(latencyMs, () => deliver(), sent)
      return undefined
    }
    const words = refused()
    if (words !== undefined) clock.after(0, () => finish('fail', { errMsg: `request:fail ${words}` }))
    else if (inFlight < mostInFlight) start()
    else waiting.push(start)
    const nothing = () => undefined
    return realm.own({
      abort: () => finish('fail', { errMsg: 'request:fail abort' }),
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
      onChunkReceived: nothing,
      offChunkReceived: nothing,
    })
  }
  return { request, inFlight: () => inFlight, mostAtOnce: () => most }
}
