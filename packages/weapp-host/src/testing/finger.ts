import type { Locator, Page } from 'playwright-core'

interface Point {
  x: number
  y: number
}

const middleOf = async (locator: Locator): Promise<Point> => {
  // An element that is animated in is not at its final place yet.
  await (await locator.elementHandle())?.waitForElementState('stable')
  const box = await locator.boundingBox()
  if (!box) throw new Error('what the finger should touch is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A real finger of the browser's input pipeline: it scrolls, drags and is cancelled as on a phone. */
export async function openFinger(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at })
  return {
    async down(on: Locator): Promise<Point> {
      const at = await middleOf(on)
      await send('touchStart', [at])
      return at
    },
    move: (to: Point) => send('touchMove', [to]),
    up: () => send('touchEnd', []),
    /** Drags from the middle of `on` by this many px, in ten steps. */
    async drag(on: Locator, dx: number, dy: number, { lift = true } = {}) {
      const from = await middleOf(on)
      await send('touchStart', [from])
      for (let step = 1; step <= 10; step += 1) {
        await send('touchMove', [{ x: from.x + (dx * step) / 10, y: from.y + (dy * step) / 10 }])
      }
      if (lift) await send('touchEnd', [])
    },
  }
}
