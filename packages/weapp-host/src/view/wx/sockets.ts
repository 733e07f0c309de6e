import type { Clock } from '../../clock'
import type { Realm } from '../../realm'
import { isBuffer } from '../../wx/bytes'
import { type Callbacks, fail, finish } from '../../wx/callbacks'
import { Refusal } from '../../wx/types'

/** wechat.md 2.12 */
const mostOpen = 5

interface ConnectOptions extends Callbacks {
  url: string
  protocols?: string[]
}
type SendOptions = Callbacks & { data: string | ArrayBuffer }
type CloseOptions = Callbacks & { code?: number; reason?: string }
type Listener = (event: object) => void

const events = { open: 'Open', message: 'Message', error: 'Error', close: 'Close' }

/** `wx.connectSocket` on the browser's WebSocket, which cannot set headers. */
export function socketCalls(clock: Clock, realm: Realm) {
  let open = 0

  const connectSocket = (options: ConnectOptions) => {
    const listeners = new Map(Object.keys(events).map((event) => [event, [] as Listener[]]))
    const tell = (event: string, told: object) => {
      clock.after(0, () => {
        for (const listener of listeners.get(event) ?? []) listener(realm.own(told))
      })
    }
    const later = (name: string, to: Callbacks, run: () => unknown) =>
      void clock.after(0, () => finish(realm, name, to, run))

    const refuse = (why: string) => {
      clock.after(0, () => fail(realm, 'connectSocket', options, new Refusal(why)))
      return undefined
    }
    if (!/^wss?:\/\//.test(options.url)) return refuse(`invalid url "${options.url}"`)
    if (open >= mostOpen) return refuse('WebSocket connections reached the limit')
    const socket = new WebSocket(options.url, options.protocols)
    socket.binaryType = 'arraybuffer'
    open += 1
    socket.addEventListener('open', () => tell('open', { header: {} }))
    socket.addEventListener('message', ({ data }) => tell('message', { data }))
    socket.addEventListener('error', () => tell('error', { errMsg: 'WebSocket error' }))
    socket.addEventListener('close', ({ code, reason }) => {
      open -= 1
      tell('close', { code, reason })
    })
    later('connectSocket', options, () => undefined)

    const on = Object.entries(events).map(([event, name]) => [
      `on${name}`,
      (listener: Listener) => void listeners.get(event)?.push(listener),
    ])
    return {
      ...Object.fromEntries(on),
      get readyState() {
        return socket.readyState
      },
      ...{ CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 },
      send: ({ data, ...to }: SendOptions) =>
        later('sendSocketMessage', to, () => {
          if (socket.readyState !== WebSocket.OPEN) throw new Refusal('WebSocket is not connected')
          if (typeof data !== 'string' && !isBuffer(data)) throw new Refusal('data should be String or ArrayBuffer')
          socket.send(data)
        }),
      close: ({ code = 1000, reason, ...to }: CloseOptions = {}) =>
        later('closeSocket', to, () => socket.close(code, reason)),
    }
  }
  return { connectSocket }
}
