import type { LiveMessage } from '../messages'

const retryMs = 1000

/** Receives every change of the program and reconnects when the server is back; calls `lost` when the connection is lost. */
export function connectLive(heard: (message: LiveMessage) => void, lost: () => void = () => {}): void {
  const address = new URL('live', location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  address.search = ''
  const socket = new WebSocket(address)
  socket.addEventListener('message', ({ data }) => heard(JSON.parse(data) as LiveMessage))
  socket.addEventListener('close', () => {
    lost()
    setTimeout(() => connectLive(heard, lost), retryMs)
  })
}
