import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'

/** Whether the phone's requests to this address are passed on. */
export type MayRelay = (to: URL) => boolean

/** Hops and what a browser adds of its own: a phone sends none of it. */
const keptBack =
  /^(host|connection|origin|referer|cookie|content-length|transfer-encoding|accept-encoding|upgrade.*|sec-.*|dnt|pragma)$/
/** What was true of the way here alone. */
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
 * Passes a request of the phone on to its program's own server, `relay?to=https://…`. A phone has no rule against
 * other addresses; a browser has (CORS), and most servers of mini programs do not answer it. Only the phone's own page
 * may ask: from any other a browser says where it came from, and is refused.
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
