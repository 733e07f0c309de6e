import { Socket } from 'node:net'
import type { FastifyReply } from 'fastify'

/**
 * Ends the connection of an answer once its reader has taken nothing of it for so long; what is being sent is then closed
 * too. Node by itself keeps both for as long as the reader likes.
 */
export function endIfStalled({ raw }: FastifyReply, afterMs: number): void {
  // Injected requests have no connection. After the answer Node sets the time for which it keeps an idle one.
  if (raw.socket instanceof Socket) raw.socket.setTimeout(afterMs)
}
