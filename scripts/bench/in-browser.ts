import { serveProgram } from '@haoli/weapp-host/serve'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { inRoot } from '../lib/root'
import { median } from './median'
import type { Stopwatch } from './page/stopwatch'
import { type Recording, type Shape, titleAt } from './stub'
import type { Goods, Subject } from './subjects'

/** A phone in the middle of the range, against the machine that this runs on. */
export const slowdown = 4

export interface Bench {
  browser: Browser
  recording: Recording
}

const tapsAtATime = 5

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let bundled: Promise<string> | undefined
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inRoot('scripts/bench/page/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}
const stopwatchScript = () => {
  bundled ??= bundle()
  return bundled
}

declare const stopwatch: Stopwatch
type Timer = 'ready' | 'shown' | 'scrolledTo'
type Watch = 'watchFor' | 'watchForCall'

/** A phone of its own, slowed down, with the program opened at `url`; `use` gets the page, and its stopwatch by name. */
async function onPhone<T>(
  { browser, recording }: Bench,
  subject: Subject,
  { url, shape }: { url?: string; shape: Shape },
  use: (page: Page, time: (name: Timer, words?: string) => Promise<number>) => Promise<T>,
): Promise<T> {
  const served = await serveProgram(subject.folder, { port: 0 })
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, locale: 'zh-CN' })
  try {
    await context.route('**/media/**', (route) => route.fulfill({ contentType: 'image/png', body: picture }))
    const data = JSON.stringify([subject.goods ? recording : null, shape])
    await context.addInitScript({ content: `${await stopwatchScript()};window.stopwatch=openStopwatch(...${data})` })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(`${served.url}phone?${new URLSearchParams({ errors: 'hidden', ...(url && { url }) })}`)
    const time = (name: Timer, words = '') =>
      page.evaluate(([timer, selector]) => stopwatch[timer](selector), [name, words] as const)
    const done = await use(page, time)
    const trouble = subject.goods ? await page.evaluate(() => stopwatch.trouble()) : []
    if (trouble.length > 0) throw new Error(`${subject.name} had trouble:\n${trouble.join('\n')}`)
    return done
  } finally {
    await context.close()
    await served.close()
  }
}

/** From the program's first line to its first page, ready. */
export const timeOfStart = (bench: Bench, subject: Subject, shape: Shape): Promise<number> =>
  onPhone(bench, subject, { shape }, (_page, time) => time('ready'))

/** From a tap on `selector` until what it brings is there. */
async function tap(page: Page, selector: string, watch: Watch, brings: string): Promise<number> {
  const { x, y } = await page.evaluate((at) => stopwatch.place(at), selector)
  await page.evaluate(([how, what]) => stopwatch[how](what), [watch, brings] as const)
  await page.touchscreen.tap(x, y)
  return page.evaluate(() => stopwatch.touched())
}

/** The median of some taps, one after the other. */
async function taps(once: (index: number) => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let index = 0; index < tapsAtATime; index += 1) all.push(await once(index))
  return median(all)
}

const addTo = (title: string) => `[aria-label="加入购物车：${title}"]`
/** How many of a line are in the cart: native pages say the title with it, this product's rows have it on their box. */
const quantityOf = ({ madeWith }: Goods, title: string, quantity: number) =>
  madeWith === 'taro'
    ? `[aria-label="选择 ${title}"] ~ * [aria-label="数量 ${quantity}"]`
    : `[aria-label="${title} ${quantity}"]`

/** A row that can be seen without scrolling: programs need not draw those further down. */
const onScreen = 1

/** The list: its first screen drawn; once `rows` of them are loaded, twenty more; and taps that fill the cart. */
export function timesOfList(bench: Bench, subject: Subject, goods: Goods, shape: Shape, rows: number) {
  const row = (index: number) => addTo(titleAt(bench.recording, index))
  return onPhone(bench, subject, { url: goods.list, shape }, async (page, time) => {
    const first = await time('shown', row(onScreen))
    let shown = shape.first
    // The first of them is where the thumb is.
    const more = () => {
      const next = row(shown)
      shown += shape.more
      return time('scrolledTo', next)
    }
    while (shown < rows) await more()
    const twentyMore = await more()
    const add = await taps((index) => tap(page, row(shown - shape.more + index), 'watchForCall', 'showToast'))
    return { first, twentyMore, add }
  })
}

/** The cart: its first screen drawn, and a line's number changed by a tap. */
export function timesOfCart(bench: Bench, subject: Subject, goods: Goods, shape: Shape) {
  const title = (index: number) => titleAt(bench.recording, index)
  return onPhone(bench, subject, { url: goods.cart, shape }, async (page, time) => {
    const first = await time('shown', quantityOf(goods, title(onScreen), 1))
    const step = await taps((index) => {
      const plus = `${quantityOf(goods, title(index), 1)} + [aria-label="增加"]`
      return tap(page, plus, 'watchFor', quantityOf(goods, title(index), 2))
    })
    return { first, step }
  })
}
