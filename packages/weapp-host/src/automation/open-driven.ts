import { serveProgram } from '../serve/serve'
import { openBridge } from './bridge'
import { openAutomation } from './server'
import type { Launcher } from './tool'

export interface DrivenOptions {
  /** Opens a phone of 375 × 812 at this address, in any browser. */
  launch(url: string): Promise<Launcher>
  /** Where miniprogram-automator connects; any port that is free without it. */
  port?: number
  /** How the phone starts, as in its query string: `url`, `scene`, `theme`, … */
  phone?: Record<string, string>
}

/** A mini program on a phone that is driven from outside. */
export interface Driven {
  /** For `automator.connect({ wsEndpoint })`. */
  wsEndpoint: string
  /** The address of the phone. */
  url: string
  close(): Promise<void>
}

/** Serves the mini program in `folder`, opens it on a phone, and takes miniprogram-automator for it. */
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
