import { serveProgram } from '../serve/serve'
import { openBridge } from './bridge'
import { openAutomation } from './server'
import type { Launcher } from './tool'

export interface DrivenOptions {
  /** Opens a phone of 375 × 812 with this URL, in any browser. */
  launch(url: string): Promise<Launcher>
  /** The port for miniprogram-automator; any free one by default. */
  port?: number
  /** Launch options of the phone, as in its query string: `url`, `scene`, `theme`, … */
  phone?: Record<string, string>
}

/** A mini program on a phone that a script controls. */
export interface Driven {
  /** For `automator.connect({ wsEndpoint })`. */
  wsEndpoint: string
  /** The URL of the phone. */
  url: string
  close(): Promise<void>
}

/** Serves the mini program in `folder`, opens it on a phone, and accepts connections of miniprogram-automator. */
export async function openDriven(folder: string, { launch, port, phone }: DrivenOptions): Promise<Driven> {
  const served = await serveProgram(folder, { port: 0, automation: true, mayRelay: () => true })
  const bridge = openBridge(served.server)
  const url = `${served.url}phone?${new URLSearchParams(phone)}`
  const launcher = await launch(url)
  const automation = await openAutomation({ bridge, launcher, ...(port !== undefined && { port }) })
  return {
    wsEndpoint: automation.wsEndpoint,
    url,
    async close() {
      await automation.close()
      await launcher.close?.()
      bridge.close()
      await served.close()
    },
  }
}
