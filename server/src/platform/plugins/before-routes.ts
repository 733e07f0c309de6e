import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import { dataHeaders } from '../page-headers'
import { Problem } from '../problem'
import { requestId } from './logging'
import { bodyOf } from './problems'

// What Node refuses before any route or hook sees it. It is answered in the form of all errors, with a status of its own.

interface NodeError extends Error {
  code?: string
}

/** Fastify's `clientErrorHandler`: bytes that are no request, or one that is too slow or whose headers are too long. */
export function answerBrokenRequest(this: { log: FastifyBaseLogger }, error: NodeError, socket: Socket): void {
  // Nobody is left to read an answer.
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  this.log.trace({ err: error }, 'not a request')
  if (socket.writable) {
    const problem = brokenRequest(error)
    const { headers, body } = rawAnswer(problem, requestId({ headers: {} }))
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join('')}\r\n${body}`)
  }
  socket.destroy(error)
}

function brokenRequest({ code }: NodeError): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem('validation_failed', 'the request did not come to its end in time', { status: 408 })
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Problem('validation_failed', 'address and headers are too long together', { status: 431 })
  }
  return new Problem('validation_failed', 'this is not a request of HTTP/1.1')
}

/** Node answers an `Expect` that it does not know without a body. */
export function answerUnknownExpectations(server: Pick<Server, 'on'>): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const problem = new Problem('validation_failed', 'the only expectation known here is 100-continue', { status: 417 })
    const { headers, body } = rawAnswer(problem, requestId(request))
    response.writeHead(problem.status, headers).end(body)
  })
}

/** HTTP/1.1 demands a `Host`; HTTP/1.0 has none. */
export async function refuseWithoutHost({ raw }: FastifyRequest): Promise<void> {
  if (raw.headers.host !== undefined || raw.httpVersion !== '1.1') return
  throw new Problem('validation_failed', 'a request of HTTP/1.1 names its Host')
}

function rawAnswer(problem: Problem, id: string) {
  const body = JSON.stringify(bodyOf(problem, id))
  const headers = {
    ...dataHeaders,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': id,
    connection: 'close',
  }
  return { headers, body }
}
