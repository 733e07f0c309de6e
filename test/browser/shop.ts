import { openChromium } from '@haoli/weapp-host/chromium'
import type { Browser } from 'playwright-core'
import { bundlePreview } from '../../scripts/lib/bundle-preview'
import { composeMissingPictures } from '../../scripts/lib/demo-media'
import { serve, settingsOf } from '../../scripts/lib/serve'
import type { Deps } from '../../server/src/core/system/deps'
import { testDatabase } from '../../server/testing'

export interface OpenShop {
  url: string
  deps: Deps
  browser: Browser
  close(): Promise<void>
}

/** The whole shop as `npm start` serves it, with the demo catalogue in a database of its own, and a browser. */
export async function openShop(): Promise<OpenShop> {
  await bundlePreview()
  await composeMissingPictures()
  const database = await testDatabase()
  // Port 0: any that is free.
  const settings = { PORT: '0', DATABASE_URL: database.url, HAOLI_LOG_LEVEL: 'silent', HAOLI_RATE_LIMIT: '0' }
  const server = await serve(settingsOf(settings))
  const browser = await openChromium()
  return {
    url: server.url,
    deps: server.deps,
    browser,
    async close() {
      await browser.close()
      await server.close()
      await database.close()
    },
  }
}
