import type { NoticeKind } from '@haoli/contract'
import type { ViewHost } from '@haoli/weapp-host/view'
import type { Browser, Page } from 'playwright-core'
import { inRoot } from '../../../scripts/lib/root'
import { chosenMedia, type Entrance, type Handset, type ShareCard, saysYesTo } from './handset'
import { elementsNamed, placeToTap, visibleWords, wanted } from './on-screen'
import type { Shop } from './shop'
import { openViewNetwork } from './view-network'

declare const weappHost: ViewHost

const patienceMs = 30_000
const lookAgainMs = 50
const shots = inRoot('.cache/shots')
let pictures = 0

const addressOf = (served: string, { url, scene }: Entrance) => {
  const launch = { ...(url !== undefined && { url }), ...(scene !== undefined && { scene: String(scene) }) }
  return `${served}phone?${new URLSearchParams(launch)}`
}

/** A phone on the host that draws, in a browser context of its own; taps are a finger's. */
export async function viewHandset(browser: Browser, served: string, shop: Shop, entrance: Entrance = {}) {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(patienceMs)
  const network = await openViewNetwork(context, shop)
  const trouble: string[] = []
  let page: Page

  const open = async (from: Entrance) => {
    network.connect(!from.offline)
    page = await context.newPage()
    page.on('pageerror', (error) => trouble.push(error.stack ?? error.message))
    await page.clock.setFixedTime(shop.clock.now())
    await page.goto(addressOf(served, from))
    await page.waitForFunction(() => 'weappHost' in window)
    await page.evaluate(() => weappHost.ready)
    await allowMessages([])
    await rest()
  }
  const allowMessages = (kinds: NoticeKind[]) =>
    page.evaluate((said) => weappHost.wx.answer('requestSubscribeMessage', said), saysYesTo(kinds))
  /** Lets the phone come to rest: no answer on its way, nothing left to draw. Throws what the program threw. */
  const rest = async () => {
    // Between two requests there may be a moment without one.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)))
      if (network.inFlight() > 0) quiet = 0
    }
    const thrown = await page.evaluate(() =>
      weappHost.errors.splice(0).map((error) => (error as Error)?.stack ?? String(error)),
    )
    if (thrown.length > 0) throw new Error(`the program threw: ${thrown.join('\n')}`)
  }
  /** Asks until there is an answer, or throws in the words of `why`. */
  const until = async <T>(ask: () => Promise<T | undefined>, why: () => Promise<string>): Promise<T> => {
    for (const from = Date.now(); Date.now() - from < patienceMs; ) {
      const answer = await ask()
      if (answer !== undefined) return answer
      await page.waitForTimeout(lookAgainMs)
    }
    const picture = `${shots}/journey-${++pictures}.png`
    await page.screenshot({ path: picture })
    throw new Error(`${await why()}\nA picture of it: ${picture}`)
  }
  const where = () => page.evaluate(() => weappHost.page().route)
  const text = () => page.evaluate(visibleWords)

  /** Looks for it until a finger can tap it and it stands still: a sheet may be coming up. */
  const tapNamed = async (name: string | RegExp, at: 0 | -1) => {
    await page.clock.setFixedTime(shop.clock.now())
    let problem = ''
    let before = ''
    const place = await until(
      async () => {
        const found = await page.evaluateHandle(elementsNamed, wanted(name))
        const there = await found.evaluate(placeToTap, at)
        problem = typeof there === 'string' ? there : 'it does not stand still'
        const isStill = before === JSON.stringify(there)
        before = JSON.stringify(there)
        return typeof there === 'object' && isStill ? there : undefined
      },
      async () => `${name} cannot be tapped on ${await where()}, ${problem}: ${await text()}`,
    )
    await page.touchscreen.tap(place.x, place.y)
    await rest()
  }
  const look = async (words: string | RegExp, isWanted: boolean) => {
    const has = (shown: string) => (typeof words === 'string' ? shown.includes(words) : words.test(shown))
    await until(
      async () => has(await text()) === isWanted || undefined,
      async () => `${words} is ${isWanted ? 'not' : 'still'} on ${await where()}: ${await text()}`,
    )
  }

  await open(entrance)

  const handset: Handset = {
    async tap(name, { dialog } = {}) {
      await tapNamed(name, 0)
      if (dialog === undefined) return
      await page.getByRole('dialog').getByRole('button', { name: dialog, exact: true }).tap()
      await rest()
    },
    tapLast: (name) => tapNamed(name, -1),
    async type(field, words, { confirm } = {}) {
      const control = page.getByLabel(field, { exact: true }).locator('visible=true').last()
      await control.fill(words)
      if (confirm) await control.press('Enter')
      await rest()
    },
    async tab(words) {
      await page.locator('.weapp-tab-bar').getByText(words, { exact: true }).tap()
      await rest()
    },
    async back() {
      await page.evaluate(() => weappHost.back())
      await rest()
    },
    async scrollDownTo(words) {
      await page.mouse.move(187, 400)
      await until(
        async () => {
          if ((await text()).includes(words)) return true
          await page.mouse.wheel(0, 100_000)
          await rest()
          return undefined
        },
        async () => `${words} is not at the end of ${await where()}: ${await text()}`,
      )
    },
    sees: (words) => look(words, true),
    seesNo: (words) => look(words, false),
    async arrivesAt(route) {
      await until(
        async () => (await where()) === route || undefined,
        async () => `on ${await where()}, not ${route}`,
      )
      await rest()
    },
    keepsAddress: (address) => page.evaluate((kept) => weappHost.wx.answer('chooseAddress', kept), address),
    async keepsMedia(...kinds) {
      const kept: [number[], string][] = []
      const answer = chosenMedia(kinds, (bytes, ending) => `${kept.push([[...bytes], ending]) - 1}`)
      await page.evaluate(
        ([said, files]) => {
          const paths = files.map(([bytes, ending]) => weappHost.wx.files.keepForNow(new Uint8Array(bytes), ending))
          const pathOf = (at: string) => (at && paths[Number(at)]) || ''
          const tempFiles = said.tempFiles.map((file) => ({
            ...file,
            tempFilePath: pathOf(file.tempFilePath),
            thumbTempFilePath: pathOf(file.thumbTempFilePath),
          }))
          weappHost.wx.answer('chooseMedia', { ...said, tempFiles })
        },
        [answer, kept] as const,
      )
    },
    allowsMessages: (...kinds) => allowMessages(kinds),
    share: () => page.evaluate(() => weappHost.fire('onShareAppMessage', { from: 'menu' }) as ShareCard),
    async loseNetwork() {
      network.connect(false)
      await context.setOffline(true)
    },
    async findNetwork() {
      network.connect(true)
      await context.setOffline(false)
    },
    async reopen(from = {}) {
      await page.close()
      await open(from)
    },
    async enter({ url, scene }) {
      await page.evaluate(
        (enter) => {
          weappHost.hide()
          weappHost.show(enter)
        },
        { ...(url !== undefined && { url }), ...(scene !== undefined && { scene }) },
      )
      await rest()
    },
    asked: () => page.evaluate(() => weappHost.wx.calls.map(({ name }) => name)),
  }
  return {
    handset,
    /** The browser's page that it is drawn in; another after `reopen`. */
    page: () => page,
    /** Throws where the host's own scripts failed. */
    async close() {
      await context.close()
      if (trouble.length > 0) throw new Error(`the phone's page had trouble:\n${trouble.join('\n')}`)
    },
  }
}
