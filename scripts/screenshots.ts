/**
 * Takes the pictures in docs/pictures of dist/h5, dist/desk and dist/weapp as they are, with the demo catalogue in a shop of its
 * own: <name>-<theme>.webp of the browser build and the desk, both-<name>.webp of both builds side by side.
 * npm run screenshots [-- name …]
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '@haoli/weapp-host/chromium'
import { serveProgram } from '@haoli/weapp-host/serve'
import type { Browser } from 'playwright-core'
import { Phone, type PhoneOptions } from '../test/browser/phone'
import { composeMissingPictures } from './lib/demo-media'
import { inRoot } from './lib/root'
import { deskScreens, shootDesk } from './lib/screenshots/desk'
import { shootMiniProgram } from './lib/screenshots/mini-program'
import { pairsOf } from './lib/screenshots/pairs'
import { loggedInAs } from './lib/screenshots/person'
import { sideBySide, small, statusBarHeight } from './lib/screenshots/pictures'
import { type Screen, screensOf } from './lib/screenshots/screens'
import { openNewShop } from './lib/screenshots/shop'
import { setStage } from './lib/screenshots/stage'

for (const entry of ['dist/h5/index.html', 'dist/desk/index.html', 'dist/weapp/app.json']) {
  if (existsSync(inRoot(entry))) continue
  console.error(`There is no ${entry}. Build first: npm run build`)
  process.exit(1)
}

const folder = inRoot('docs/pictures')
const wanted = process.argv.slice(2)
const isWanted = ({ name }: Pick<Screen, 'name'>) => wanted.length === 0 || wanted.includes(name)

async function keep(name: string, webp: Buffer) {
  await writeFile(join(folder, `${name}.webp`), webp)
  console.log(`✓ docs/pictures/${name}.webp  ${(webp.length / 1000).toFixed(0)} kB`)
}

interface BrowserShot extends Screen {
  theme: NonNullable<PhoneOptions['theme']>
  /** In points; a whole phone's without it. */
  height?: number
}

/** Nobody waits for pictures: a busy computer takes them too. */
const patienceMs = 60_000

let phones = 0
async function shootBrowser(browser: Browser, url: string, { route, who, steps, theme, height = 812 }: BrowserShot) {
  phones += 1
  const prepare = who === undefined ? undefined : loggedInAs(who)
  const phone = await Phone.open(browser, url, `shots-${phones}`, { theme, route, ...(prepare && { prepare }) })
  await phone.page.setViewportSize({ width: 375, height })
  await phone.page.waitForLoadState('networkidle', { timeout: patienceMs })
  await steps?.(phone)
  // Having been idle once, the page counts as idle: what the steps asked for is waited for by what stands in its place.
  await phone.page.waitForFunction(() => {
    const waits = [...document.querySelectorAll('[aria-label="正在加载"]')].some((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return bottom > 0 && top < innerHeight && one.checkVisibility()
    })
    return !waits && [...document.images].every(({ complete }) => complete)
  })
  const png = await phone.page.screenshot({ animations: 'disabled' })
  await phone.close()
  return png
}

await mkdir(folder, { recursive: true })
await composeMissingPictures()
const shop = await openNewShop()
const program = await serveProgram(inRoot('dist/weapp'), { port: 0 })
const browser = await launchChromium()
try {
  const stage = await setStage(shop.url)
  for (const theme of ['light', 'dark'] as const) {
    for (const screen of screensOf(stage).filter(isWanted)) {
      await keep(`${screen.name}-${theme}`, await small(await shootBrowser(browser, shop.url, { ...screen, theme })))
    }
    for (const screen of deskScreens.filter(isWanted)) {
      await keep(`${screen.name}-${theme}`, await small(await shootDesk(browser, shop.url, { ...screen, theme })))
    }
  }
  for (const pair of pairsOf(stage).filter(isWanted)) {
    const { route, who, miniSteps } = pair
    const mini = { served: program.url, shopUrl: shop.url, route, ...(who && { who }) }
    const onWeChat = await shootMiniProgram(browser, { ...mini, ...(miniSteps && { steps: miniSteps }) })
    const height = 812 - statusBarHeight / 2
    const inBrowser = await shootBrowser(browser, shop.url, { ...pair, theme: 'light', height })
    await keep(pair.name, await sideBySide(inBrowser, onWeChat))
  }
} finally {
  await browser.close()
  await program.close()
  await shop.close()
}
