import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { targetOf } from './target'

/** Whether the phone's requests to this URL are relayed. */
export type MayRelay = (to: URL) => boolean

/** Hop-by-hop headers and those that a browser adds: a phone sends none of them. */
const keptBack =
  /^(host|connection|x-forwarded-for|origin|referer|cookie|content-length|transfer-encoding|accept-encoding|upgrade.*|sec-.*|dnt|pragma)$/
/** Headers that describe only the connection to the relay. */
const notAnswered =
  /^(connection|keep-alive|transfer-encoding|content-encoding|content-length|set-cookie|access-control-.*)$/

const serverOf = (request: IncomingMessage): URL | undefined => {
  const to = targetOf(request)?.searchParams.get('to') ?? ''
  if (!URL.canParse(to)) return undefined
  const url = new URL(to)
  return /^https?:$/.test(url.protocol) ? url : undefined
}

/** The body as it arrives: nothing of it is kept here, and how large it may be is for the server to say. */
const bodyOf = (request: IncomingMessage) =>
  Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined
    ? // Not destroyed when the server answers before the end: the phone's page must be able to read that answer.
      // Node's fetch sends what can be iterated, which the types of browsers do not know.
      { body: request.iterator({ destroyOnReturn: false }) as unknown as ReadableStream, duplex: 'half' as const }
    : {}

/**
 * Relays a request of the phone to its program's server, `relay?to=https://…`. A phone has no same-origin policy, but a
 * browser has (CORS), and most servers of mini programs do not support it. Only the phone's own page may ask: requests
 * from other origins are refused.
 */
export async function relay(request: IncomingMessage, response: ServerResponse, may: MayRelay): Promise<void> {
  const to = serverOf(request)
  if (!to || !may(to) || request.headers['sec-fetch-site'] !== 'same-origin') {
    response.writeHead(403, { 'x-weapp-relay': 'refused' }).end()
    return
  }
  // A server may trust its own machine, from which relayed requests seem to come: it is told whose they are.
  const headers: Record<string, string> = { 'x-forwarded-for': request.socket.remoteAddress ?? 'unknown' }
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !keptBack.test(name)) headers[name] = String(value)
  }
  const { method = 'GET' } = request
  const left = new AbortController()
  response.once('close', () => left.abort())
  try {
    const answer = await fetch(to, { method, headers, signal: left.signal, ...bodyOf(request) })
    const told = [...answer.headers].filter(([name]) => !notAnswered.test(name))
    response.writeHead(answer.status, Object.fromEntries(told))
    if (answer.body && method !== 'HEAD') await pipeline(Readable.fromWeb(answer.body as WebStream), response)
    else response.end()
  } catch {
    // What was answered in part ends with a cut connection, as from the server itself.
    if (response.headersSent) response.destroy()
    else response.writeHead(502, { 'x-weapp-relay': 'failed' }).end()
  }
}
