import { type Browser, type BrowserServer, chromium } from 'playwright-core'
import { chromiumOptions, launchChromium } from './chromium'

/** Where the run's Chromium listens, for its test files. */
const addressVariable = 'WEAPP_HOST_TEST_CHROMIUM'

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

/** The run's Chromium, or one of this file's own. Closing it closes what this file opened. */
export function openChromium(): Promise<Browser> {
  const address = process.env[addressVariable]
  return address === undefined ? launchChromium() : chromium.connect(address)
}
