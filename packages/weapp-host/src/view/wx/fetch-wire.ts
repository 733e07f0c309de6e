import type { Wire, WireAnswer, WireRequest } from '../../wx/wire'
import { relayed } from '../relay'

async function readChunks(answer: Response, onChunk: (bytes: Uint8Array) => void) {
  const reader = answer.body?.getReader()
  const parts: Uint8Array[] = []
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    onChunk(read.value)
    parts.push(read.value)
  }
  return new Blob(parts as BlobPart[])
}

async function bodyOf(answer: Response, { binary, onChunk }: WireRequest): Promise<WireAnswer['body']> {
  if (!onChunk) return binary ? answer.arrayBuffer() : answer.text()
  const whole = await readChunks(answer, onChunk)
  return binary ? whole.arrayBuffer() : whole.text()
}

/** The browser's network, without cookies, which a mini program does not have. */
export const fetchWire: Wire = async (request, signal) => {
  const { method, url, headers, body } = request
  const wish: RequestInit = { method, headers, credentials: 'omit', ...(signal && { signal }) }
  if (body !== undefined) wish.body = body as BodyInit
  let answer: Response
  try {
    answer = await fetch(relayed(url), wish)
  } catch {
    // The browser tells scripts no reason; its console shows whether it was the server or CORS.
    throw new Error('net::ERR_FAILED')
  }
  // The relay could not reach the program's server.
  if (answer.headers.has('x-weapp-relay')) throw new Error('net::ERR_FAILED')
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await bodyOf(answer, request),
  }
}
