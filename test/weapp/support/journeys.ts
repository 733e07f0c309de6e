import type { ViewHost } from '@haoli/weapp-host/view'
import { inRoot } from '../../../scripts/lib/root'
import { isLong } from '../../histories'
import type { Entrance, Handset } from './handset'
import { logicHandset } from './logic-handset'
import { openShop, type Shop } from './shop'

/** Which host the journeys run on, by the project of jest.config.mjs. */
declare const journeysOn: 'logic' | 'view'

type Journey = (name: string, go: () => Promise<void>) => void

/** A journey that is drawn too: one of each system, and what only a real finger or network does. */
export const story: Journey = test

/** A journey through the program's logic. Only `npm run test:long` draws it as well. */
export const journey: Journey = journeysOn === 'logic' || isLong ? test : () => undefined

declare const weappHost: ViewHost

/** What a phone has kept: whose it is. */
type Stored = Map<string, string>

interface Phones {
  open(entrance?: Entrance, stored?: Stored): Promise<Handset>
  close(): Promise<void>
}

const logicPhones = (shop: Shop): Phones => ({
  open: (entrance, stored) => logicHandset(shop, entrance, stored && { stored }),
  close: async () => undefined,
})

/** Loaded where it is wanted: a browser is nothing for the quick run. */
async function viewPhones(shop: Shop): Promise<Phones> {
  const { openChromium } = await import('@haoli/weapp-host/chromium')
  const { serveProgram } = await import('@haoli/weapp-host/serve')
  const { viewHandset } = await import('./view-handset')
  const browser = await openChromium()
  const served = await serveProgram(inRoot('dist/weapp'), { port: 0 })
  const opened: { close(): Promise<void> }[] = []
  return {
    async open(entrance, stored) {
      const { handset, page, close } = await viewHandset(browser, served.url, shop, stored ? {} : entrance)
      opened.push({ close })
      if (!stored) return handset
      await page().evaluate(
        (kept) => {
          for (const [key, value] of kept) weappHost.wx.stored.set(key, value)
        },
        [...stored],
      )
      await handset.reopen(entrance)
      return handset
    },
    async close() {
      const closed = await Promise.allSettled(opened.map(({ close }) => close()))
      await browser.close()
      await served.close()
      const failed = closed.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}

/** The commerce API with the demo catalogue, and phones to go through it with. */
export async function openJourneys() {
  const shop = await openShop()
  const phones = await (journeysOn === 'view' ? viewPhones(shop) : logicPhones(shop))
  return {
    ...shop,
    /** A phone that nobody has used yet, with the program opened on it. */
    open: (entrance?: Entrance) => phones.open(entrance),
    /** The phone of somebody who is known, as `person` has them. */
    openAs: ({ stored }: { stored: Stored }, entrance: Entrance) => phones.open(entrance, stored),
    async close() {
      await phones.close()
      await shop.close()
    },
  }
}
export type Journeys = Awaited<ReturnType<typeof openJourneys>>
