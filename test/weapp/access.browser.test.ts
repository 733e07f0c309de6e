import { openChromium } from '@haoli/weapp-host/chromium'
import { serveProgram } from '@haoli/weapp-host/serve'
import type { ViewHost } from '@haoli/weapp-host/view'
import type { Browser } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'
import { accessFaults } from '../browser/access-faults'
import { onePerPage, openReleased, pageOf } from './support/released'
import { openShop, type Shop } from './support/shop'
import { viewHandset } from './support/view-handset'

declare const weappHost: ViewHost

let shop: Shop
let browser: Browser
let served: Awaited<ReturnType<typeof serveProgram>>
let phone: Awaited<ReturnType<typeof viewHandset>>
let urlOf: (address: string) => string
beforeAll(async () => {
  shop = await openShop()
  const released = await openReleased(shop)
  urlOf = released.urlOf
  browser = await openChromium()
  served = await serveProgram(inRoot('dist/weapp'), { port: 0 })
  phone = await viewHandset(browser, served.url, shop)
  await phone.page().evaluate(
    (stored) => {
      for (const [key, value] of stored) weappHost.wx.stored.set(key, value)
    },
    [...released.owner.stored],
  )
  await phone.handset.reopen()
}, 60_000)
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await served?.close()
  await shop?.close()
})

test.each(onePerPage)('$address can be used by everybody, light and dark', async ({ address, shows }) => {
  const open = (url: string) => weappHost.move('reLaunch', url)
  await phone.page().evaluate(open, `/${urlOf(address)}`)
  await phone.handset.arrivesAt(pageOf(address))
  await phone.handset.sees(shows)
  for (const theme of ['light', 'dark'] as const) {
    await phone.page().evaluate((wanted) => weappHost.setTheme(wanted), theme)
    expect(await accessFaults(phone.page())).toEqual([])
  }
})
