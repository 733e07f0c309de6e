import { answerTo, type Call, type Told } from '../automation/messages'
import { appMethods } from './automation/app-methods'
import { controlMethods } from './automation/control-methods'
import { openElementIds } from './automation/element-ids'
import { elementMethods } from './automation/element-methods'
import { findMethods } from './automation/find-methods'
import { openFinger } from './automation/finger'
import { logMethods } from './automation/log-methods'
import type { Methods } from './automation/methods'
import { nativeMethods } from './automation/native-methods'
import { pageMethods } from './automation/page-methods'
import type { ViewHost } from './view-host'

/** Handles the requests of a miniprogram-automator client, in the phone's page. */
export interface Automation {
  /** Runs a method of the protocol. Errors are passed to the client. */
  perform(method: string, params: Record<string, unknown>): Promise<unknown>
}

/** `tell` sends events to the client. */
export function openAutomation(host: ViewHost, tell: (told: Told) => void): Automation {
  const around = { host, tell, ids: openElementIds() }
  const finger = openFinger()
  const methods: Methods = {
    ...appMethods(around),
    ...logMethods(around),
    ...pageMethods(around),
    ...findMethods(around),
    ...elementMethods(around, finger),
    ...controlMethods(around, finger),
    ...nativeMethods(around),
  }
  return {
    async perform(method, params) {
      const work = methods[method] as ((params: object) => unknown) | undefined
      if (!work) throw new Error(`this host knows no ${method}`)
      return work(params)
    },
  }
}

/** Connects this phone to the bridge of its server, if there is one. */
export function driveWhereAsked(host: ViewHost): void {
  if (!document.querySelector('meta[name="weapp-automation"]')) return
  const address = new URL('automation', location.href)
  address.protocol = location.protocol.replace('http', 'ws')
  const socket = new WebSocket(address)
  const send = (message: object) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const automation = openAutomation(host, send)
  socket.addEventListener('message', async ({ data }) => {
    const { id, method, params } = JSON.parse(data) as Call
    await host.ready
    send(await answerTo(id, () => automation.perform(method, params)))
  })
}
