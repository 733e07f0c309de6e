import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Bridge } from './bridge'
import { answerTo, type Call } from './messages'
import { type Launcher, toolMethods } from './tool'

export interface AutomationOptions {
  bridge: Bridge
  /** The port for clients, on this machine only; 0: any free one. */
  port?: number
  launcher?: Launcher
}

/** A server that speaks miniprogram-automator's protocol. */
export interface Automation {
  /** For `automator.connect({ wsEndpoint })`. */
  wsEndpoint: string
  close(): Promise<void>
}

function readCall(text: string): Call | undefined {
  try {
    const { id, method, params = {} } = JSON.parse(text) as Partial<Call>
    return typeof id === 'string' && typeof method === 'string' ? { id, method, params } : undefined
  } catch {
    return undefined
  }
}

/** Throws if the port is in use. */
export async function openAutomation({ bridge, port = 0, launcher = {} }: AutomationOptions): Promise<Automation> {
  const tool = toolMethods(launcher)
  // A browser always sends the origin of a script: no website may control the phone.
  const verifyClient = ({ origin }: { origin?: string }) => origin === undefined
  const server = new WebSocketServer({ host: '127.0.0.1', port, verifyClient })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })

  const perform = ({ method, params }: Call) => {
    const own = tool[method]
    return own ? own(params) : bridge.ask(method, params)
  }
  const heard = async (client: WebSocket, text: string) => {
    const call = readCall(text)
    if (call) client.send(JSON.stringify(await answerTo(call.id, () => perform(call))))
    else client.close(1007, 'not a call of miniprogram-automator')
  }
  server.on('connection', (client) => {
    // A frame against the protocol: the connection closes by itself.
    client.on('error', () => undefined)
    client.on('message', (data) => void heard(client, String(data)))
  })
  const stopListening = bridge.listen((told) => {
    for (const client of server.clients) client.send(JSON.stringify(told))
  })

  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      stopListening()
      for (const client of server.clients) client.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
