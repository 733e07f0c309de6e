/**
 * Takes the README's pictures: docs/pictures/<name>-<theme>.webp, of the demo catalogue, in light and dark.
 * Run `npm start` beside it, or name a running shop: npm run screenshots -- http://localhost:3000 [name …]
 */
import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { launchChromium } from '../test/browser/chromium'
import { Phone } from '../test/browser/phone'
import { answerCashier, chooseTea, goToCheckout, openTea } from '../test/browser/shopping'
import { inRoot } from './lib/root'

const tea = '/shop/pages/search/index?q=%E6%98%8E%E5%89%8D%E8%A5%BF%E6%B9%96%E9%BE%99%E4%BA%95'

async function buy(phone: Phone) {
  await goToCheckout(phone)
  await phone.tap('提交订单')
  await answerCashier(phone.page, '支付')
  await phone.tap('查看订单')
  await phone.sees('待发货')
}

/** What to do before the picture is taken: begin at a route, and perhaps tap on. One line a picture. */
const screens: [name: string, route: string, steps?: (phone: Phone) => Promise<void>][] = [
  ['home', '/tabs/home/index'],
  ['shelf', '/tabs/shelf/index'],
  ['search', '/shop/pages/search/index?q=lj'],
  ['product', tea, openTea],
  ['sku', tea, chooseTea],
  ['checkout', tea, goToCheckout],
  ['order', tea, buy],
  ['me', '/tabs/me/index'],
]

const folder = inRoot('docs/pictures')
const heaviestBytes = 60_000

/** WebP as good as fits into what a README should load. */
async function small(png: Buffer): Promise<Buffer> {
  const picture = sharp(png)
  for (const quality of [88, 80, 70, 60, 50]) {
    const webp = await picture.clone().webp({ quality }).toBuffer()
    if (webp.length <= heaviestBytes) return webp
  }
  return picture.resize({ width: 560 }).webp({ quality: 60 }).toBuffer()
}

const [url = 'http://localhost:3000', ...wanted] = process.argv.slice(2)
const browser = await launchChromium()
await mkdir(folder, { recursive: true })
try {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, route, steps] of screens) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      const phone = await Phone.open(browser, url, `shots-${theme}-${name}-${Date.now()}`, { theme, route })
      await phone.page.waitForLoadState('networkidle')
      await steps?.(phone)
      await phone.page.waitForLoadState('networkidle')
      const webp = await small(await phone.page.screenshot({ animations: 'disabled' }))
      await writeFile(`${folder}/${name}-${theme}.webp`, webp)
      console.log(`✓ docs/pictures/${name}-${theme}.webp  ${(webp.length / 1000).toFixed(0)} kB`)
      await phone.close()
    }
  }
} finally {
  await browser.close()
}
