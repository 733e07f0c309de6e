import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { LiveMessage } from './messages'

/** Sends changes of the program to all open pages. */
export interface Live {
  tell(message: LiveMessage): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

/** Refuses connections from other websites. */
const isOwnPage = ({ headers: { origin, host } }: IncomingMessage) =>
  origin === undefined || origin.replace(/^https?:\/\//, '') === host

export function openLive(hello: () => LiveMessage): Live {
  // Pages send nothing.
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024 })
  // The library would answer a wrong handshake with a page that lacks the headers of all others.
  server.on('wsClientError', (_error, socket) => socket.destroy())
  server.on('connection', (page) => {
    // A frame against the protocol: the connection closes by itself.
    page.on('error', () => undefined)
    page.send(JSON.stringify(hello()))
  })
  return {
    tell(message) {
      for (const page of server.clients) page.send(JSON.stringify(message))
    },
    upgrade(request, socket, head) {
      if (isOwnPage(request)) server.handleUpgrade(request, socket, head, (page) => server.emit('connection', page))
      else socket.destroy()
    },
    close() {
      for (const page of server.clients) page.terminate()
      server.close()
    },
  }
}
