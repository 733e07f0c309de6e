import { openFinger } from '../../../testing/finger'
import { closeViews } from '../../../testing/open-view'
import { openWxml } from '../../../testing/open-wxml'
import { removeProgramFolders } from '../../../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const items = `<swiper-item wx:for="{{3}}" wx:key="*this" item-id="n{{item}}"><view style="height:100%">{{item}}</view></swiper-item>`
const told = 'bindchange="hear" bindanimationfinish="hear"'

/** The item in the middle of the swiper. */
const seen = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)?.textContent?.trim()
}

test('a finger turns to the next item: `change` fires at once, `animationfinish` at the end', async () => {
  const { page, heard, waitFor, close } = await openWxml(`<swiper duration="100" ${told}>${items}</swiper>`)
  const finger = await openFinger(page)
  await finger.drag(page.locator('swiper'), -250, 5)
  await waitFor('animationfinish')
  const change = { current: 1, currentItemId: 'n1', source: 'touch' }
  expect(await heard()).toMatchObject([
    { type: 'change', detail: change },
    { type: 'animationfinish', detail: change },
  ])
  expect(await page.locator('swiper').evaluate(seen)).toBe('1')
  await close()
})

test('a short drag changes nothing, and the last item does not turn further', async () => {
  const { page, details, waitFor, close } = await openWxml(
    `<swiper duration="50" current="2" ${told}>${items}</swiper>`,
  )
  const finger = await openFinger(page)
  await finger.drag(page.locator('swiper'), -250, 0)
  await waitFor('animationfinish')
  expect(await details('change')).toEqual([])
  expect(await page.locator('swiper').evaluate(seen)).toBe('2')
  await close()
})

test('a vertical finger scrolls the page, and the swiper does not move', async () => {
  const { page, heard, close } = await openWxml(`<view style="height: 2000px"><swiper ${told}>${items}</swiper></view>`)
  const finger = await openFinger(page)
  await finger.drag(page.locator('swiper'), 10, -120)
  expect(await heard()).toEqual([])
  await page.waitForFunction(() => (document.querySelector('.weapp-scroller') as HTMLElement).scrollTop > 50)
  await close()
})

test('the program turns it, and gets a change with an empty source; the same value again does nothing', async () => {
  const { page, details, set, waitFor, close } = await openWxml(
    `<swiper duration="50" current="{{at}}" ${told}>${items}</swiper>`,
    { data: { at: 0 } },
  )
  await set({ at: 2 })
  await waitFor('animationfinish')
  expect(await details('change')).toEqual([{ current: 2, currentItemId: 'n2', source: '' }])
  const finger = await openFinger(page)
  await finger.drag(page.locator('swiper'), 250, 0)
  await waitFor('animationfinish', 2)
  await set({ at: 2 })
  expect(await page.locator('swiper').evaluate(seen)).toBe('1')
  await close()
})

test('autoplay turns it; a circular one continues from the last item to the first', async () => {
  const { page, details, waitFor, close } = await openWxml(
    `<swiper autoplay interval="150" duration="50" circular current="2" bindchange="hear" bindtransition="hear">${items}</swiper>`,
  )
  await waitFor('change')
  expect((await details('change'))[0]).toEqual({ current: 0, currentItemId: 'n0', source: 'autoplay' })
  const steps = await details('transition')
  expect(steps.every(({ dx }) => Number(dx) >= 0)).toBe(true)
  expect(steps.length).toBeGreaterThan(0)
  await page.locator('swiper').waitFor()
  await close()
})

test('margins show the neighbours, several items share the width, and dots mark the current one', async () => {
  const { page, close } = await openWxml(
    `<swiper id="margins" previous-margin="20px" next-margin="80rpx">${items}</swiper>
     <swiper id="many" display-multiple-items="2" indicator-dots indicator-active-color="rgb(1, 2, 3)">${items}</swiper>
     <swiper id="down" vertical style="height: 90px">${items}</swiper>`,
  )
  const box = (selector: string) => page.locator(`${selector} swiper-item`).first().boundingBox()
  expect(await box('#margins')).toMatchObject({ x: 20, width: 375 - 20 - 40, height: 150 })
  expect(await box('#many')).toMatchObject({ x: 0, width: 187.5 })
  expect(
    await page
      .locator('#down swiper-item')
      .nth(1)
      .evaluate(
        (element) =>
          (element as HTMLElement).getBoundingClientRect().y -
          (element.closest('swiper') as HTMLElement).getBoundingClientRect().y,
      ),
  ).toBe(90)
  const colours = await page
    .locator('#many .wx-swiper-dots i')
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor))
  expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(1, 2, 3)', 'rgba(0, 0, 0, 0.3)'])
  await close()
})

test('removing items corrects the current one', async () => {
  const { page, set, close } = await openWxml(
    `<swiper current="2"><swiper-item wx:for="{{items}}" wx:key="*this"><view style="height:100%">{{item}}</view></swiper-item></swiper>`,
    { data: { items: ['a', 'b', 'c'] } },
  )
  expect(await page.locator('swiper').evaluate(seen)).toBe('c')
  await set({ items: ['a'] })
  expect(await page.locator('swiper').evaluate(seen)).toBe('a')
  await close()
})

test('in nested swipers only the inner one moves', async () => {
  const { page, heard, waitFor, close } = await openWxml(
    `<swiper id="outer" duration="50" bindchange="hear"><swiper-item><swiper id="inner" duration="50" ${told}>${items}</swiper></swiper-item><swiper-item>other</swiper-item></swiper>`,
  )
  const finger = await openFinger(page)
  await finger.drag(page.locator('#inner'), -250, 0)
  await waitFor('animationfinish')
  expect((await heard('change')).map(({ id }) => id)).toEqual(['inner'])
  await close()
})
