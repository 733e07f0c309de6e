import { type BrowserServer, chromium } from 'playwright-core'
import { addressVariable, chromiumOptions } from './chromium'

declare global {
  var chromiumOfRun: BrowserServer | undefined
}

/** For a project's `globalSetup`: starts one Chromium for the whole run. */
export async function startChromiumOfRun(): Promise<void> {
  const server = await chromium.launchServer(chromiumOptions())
  process.env[addressVariable] = server.wsEndpoint()
  globalThis.chromiumOfRun = server
}

/** For a project's `globalTeardown`. */
export async function stopChromiumOfRun(): Promise<void> {
  await globalThis.chromiumOfRun?.close()
}
