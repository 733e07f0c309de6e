import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Answer, Call, Told } from './messages'

/** Where the phone's page connects, on the same server. */
export const bridgePath = '/automation'

/** The connection from the driver to the phone's page. */
export interface Bridge {
  /** Calls a method of the page; without a page, waits for one to connect. Rejects with the page's error message. */
  ask(method: string, params: Record<string, unknown>): Promise<unknown>
  /** Listens to what the page sends without being asked. Returns a function that stops listening. */
  listen(listener: (told: Told) => void): () => void
  close(): void
}

interface Waiting {
  page: WebSocket
  method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

export interface BridgeOptions {
  /** How long a call waits for a page, ms. */
  patienceMs?: number
}

/** Whether the page comes from this server: no other website may control the phone. */
const isOwnPage = ({ headers: { origin, host } }: IncomingMessage) =>
  origin === undefined || origin.replace(/^https?:\/\//, '') === host

/** What a page sends; undefined for anything else. */
function readMessage(text: string): Answer | Told | undefined {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null ? (message as Answer | Told) : undefined
  } catch {
    return undefined
  }
}

/** Attaches to the server of the phone's page. Leaves other paths to their own listeners. */
export function openBridge(server: Server, { patienceMs = 15_000 }: BridgeOptions = {}): Bridge {
  const sockets = new WebSocketServer({ noServer: true })
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<(told: Told) => void>()
  const arrivals = new Set<(page: WebSocket) => void>()
  // Calls go to the page that connected last: after a reload it replaces the old one.
  const pages: WebSocket[] = []

  const heard = (text: string) => {
    const message = readMessage(text)
    if (message === undefined) return
    if (!('id' in message)) {
      for (const listener of listeners) listener(message)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) call?.reject(new Error(message.error.message))
    else call?.resolve(message.result)
  }
  const left = (page: WebSocket) => {
    pages.splice(pages.indexOf(page), 1)
    for (const [id, call] of waiting) {
      if (call.page !== page) continue
      waiting.delete(id)
      call.reject(new Error(`the phone was closed or reloaded during ${call.method}`))
    }
  }
  sockets.on('connection', (page) => {
    pages.push(page)
    // A frame against the protocol: the connection closes by itself.
    page.on('error', () => undefined)
    page.on('message', (data) => heard(String(data)))
    page.on('close', () => left(page))
    for (const arrived of arrivals) arrived(page)
    arrivals.clear()
  })

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.split('?')[0]?.endsWith(bridgePath)) return
    if (isOwnPage(request)) sockets.handleUpgrade(request, socket, head, (page) => sockets.emit('connection', page))
    else socket.destroy()
  }
  server.on('upgrade', upgrade)

  const currentPage = () => {
    const page = pages.at(-1)
    if (page) return Promise.resolve(page)
    return new Promise<WebSocket>((resolve, reject) => {
      const giveUp = () => {
        arrivals.delete(arrived)
        reject(new Error('no phone is open: open the page that weapp-host serves in a browser'))
      }
      const timer = setTimeout(giveUp, patienceMs)
      const arrived = (page: WebSocket) => {
        clearTimeout(timer)
        resolve(page)
      }
      arrivals.add(arrived)
    })
  }

  return {
    async ask(method, params) {
      const page = await currentPage()
      const call: Call = { id: randomUUID(), method, params }
      return new Promise((resolve, reject) => {
        waiting.set(call.id, { page, method, resolve, reject })
        page.send(JSON.stringify(call))
      })
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      server.off('upgrade', upgrade)
      for (const page of pages) page.terminate()
      sockets.close()
    },
  }
}
