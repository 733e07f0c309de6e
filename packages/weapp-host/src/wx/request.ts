import { bufferOf, isBuffer, toBytes } from './bytes'
import type { Tell, Transfer, TransferOptions } from './transfers'
import { Refusal } from './types'
import type { WireAnswer, WireRequest } from './wire'

export interface RequestOptions extends TransferOptions {
  method?: string
  header?: Record<string, unknown>
  data?: unknown
  dataType?: string
  responseType?: string
  enableChunked?: boolean
}

/** All methods that WeChat supports; PATCH is missing. */
const methods = new Set('OPTIONS GET HEAD POST PUT DELETE TRACE CONNECT'.split(' '))

const isBodiless = (method: string) => method === 'GET' || method === 'HEAD'
const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
const asQuery = (data: object) =>
  Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`)
    .join('&')

/** The headers as sent: names in lower case, without a referer, which WeChat sets itself. */
export function headersOf(header: Record<string, unknown> = {}, first: Record<string, string> = {}) {
  const headers = { ...first }
  for (const [name, value] of Object.entries(header)) headers[name.toLowerCase()] = String(value)
  const { referer: _, ...sent } = headers
  return sent
}

function bodyOf(data: unknown, type: string): string | Uint8Array | undefined {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  if (isBuffer(data) || ArrayBuffer.isView(data)) return toBytes(data)
  return type.startsWith('application/x-www-form-urlencoded') ? asQuery(data) : JSON.stringify(data)
}

function onWire(options: RequestOptions, tell: Tell): WireRequest {
  const { url, header, data } = options
  const method = (options.method ?? 'GET').toUpperCase()
  if (!methods.has(method)) throw new Refusal(`invalid method "${method}"`, { errno: 600009 })
  const headers = headersOf(header, { 'content-type': 'application/json' })
  const inQuery = isBodiless(method) && typeof data === 'object' && data !== null
  const query = inQuery ? asQuery(data) : ''
  return {
    method,
    url: query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url,
    headers,
    body: isBodiless(method) ? undefined : bodyOf(data, headers['content-type'] ?? ''),
    binary: options.responseType === 'arraybuffer',
    onChunk: options.enableChunked ? (bytes) => tell('ChunkReceived', { data: bufferOf(bytes) }) : undefined,
  }
}

/** The bytes of the body; objects are serialized as JSON. */
export function bytesOfBody(body: unknown): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array()
  const isPlain = typeof body === 'object' && !isBuffer(body) && !ArrayBuffer.isView(body)
  return toBytes(isPlain ? JSON.stringify(body) : body)
}

function read(body: unknown, { dataType = 'json', responseType = 'text' }: RequestOptions): unknown {
  if (responseType === 'arraybuffer') return bufferOf(bytesOfBody(body))
  const text = isBuffer(body) || ArrayBuffer.isView(body) ? new TextDecoder().decode(toBytes(body)) : body
  if (typeof text !== 'string') return dataType === 'json' ? text : JSON.stringify(text ?? '')
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    // WeChat returns a body that is not JSON unchanged.
    return text
  }
}

/** `wx.request`: every status counts as success. */
export const request = (options: RequestOptions): Transfer => ({
  name: 'request',
  options,
  send: (tell) => onWire(options, tell),
  receive: ({ status, headers = {}, body }: WireAnswer) => ({
    statusCode: status,
    data: read(body, options),
    header: headers,
    cookies: headers['set-cookie'] === undefined ? [] : [headers['set-cookie']],
  }),
})
