import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'

/** Whether the phone's requests to this URL are relayed. */
export type MayRelay = (to: URL) => boolean

/** Hop-by-hop headers and those that a browser adds: a phone sends none of them. */
const keptBack =
  /^(host|connection|origin|referer|cookie|content-length|transfer-encoding|accept-encoding|upgrade.*|sec-.*|dnt|pragma)$/
/** Headers that describe only the connection to the relay. */
const notAnswered =
  /^(connection|keep-alive|transfer-encoding|content-encoding|content-length|set-cookie|access-control-.*)$/

const targetOf = (request: IncomingMessage): URL | undefined => {
  const to = new URL(request.url ?? '', 'http://host').searchParams.get('to') ?? ''
  if (!URL.canParse(to)) return undefined
  const url = new URL(to)
  return /^https?:$/.test(url.protocol) ? url : undefined
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * Relays a request of the phone to its program's server, `relay?to=https://…`. A phone has no same-origin policy, but a
 * browser has (CORS), and most servers of mini programs do not support it. Only the phone's own page may ask: requests
 * from other origins are refused.
 */
export async function relay(request: IncomingMessage, response: ServerResponse, may: MayRelay): Promise<void> {
  const to = targetOf(request)
  if (!to || !may(to) || request.headers['sec-fetch-site'] !== 'same-origin') {
    response.writeHead(403, { 'x-weapp-relay': 'refused' }).end()
    return
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !keptBack.test(name)) headers[name] = String(value)
  }
  const method = request.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(request)
  const left = new AbortController()
  response.once('close', () => left.abort())
  try {
    const answer = await fetch(to, { method, headers, signal: left.signal, ...(body?.length && { body }) })
    const told = [...answer.headers].filter(([name]) => !notAnswered.test(name))
    response.writeHead(answer.status, Object.fromEntries(told))
    if (answer.body && method !== 'HEAD') Readable.fromWeb(answer.body as WebStream).pipe(response)
    else response.end()
  } catch {
    if (!response.headersSent) response.writeHead(502, { 'x-weapp-relay': 'failed' })
    response.end()
  }
}
