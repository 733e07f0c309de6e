import { openCalls } from '../testing/open-calls'
import { closeViews } from '../testing/open-view'

afterAll(closeViews)

/** Runs a query in the page, and returns its results. */
const asking = (questions: string) => `new Promise((resolve) => {
  const query = weappHost.programWx.createSelectorQuery()
  ${questions}
  query.exec(resolve)
})`

test('boxes are relative to the page’s window, and an element that is not found is null', async () => {
  const { run, close } = await openCalls()
  const results = (await run(
    asking(`
    query.select('#banner').boundingClientRect()
    query.selectAll('.row').boundingClientRect()
    query.select('.nowhere').boundingClientRect()
    query.selectAll('.nowhere').boundingClientRect()
    query.selectViewport().fields({ size: true, scrollOffset: true })
  `),
  )) as [object, { top: number; dataset: object }[], null, [], object]
  const [banner, rows, none, nobody, viewport] = results
  expect(banner).toEqual({
    ...{ id: 'banner', dataset: { goods: 'tea' }, left: 0, top: 0, right: 375, bottom: 120, width: 375, height: 120 },
  })
  expect(rows).toHaveLength(6)
  // 300 px and the line above it.
  expect(rows[1]?.top).toBe((rows[0]?.top ?? 0) + 301)
  expect(rows.map(({ dataset }) => dataset)).toEqual([1, 2, 3, 4, 5, 6].map((row) => ({ row })))
  expect([none, nobody]).toEqual([null, []])
  expect(viewport).toMatchObject({ width: 375, height: 724, scrollTop: 0 })
  await close()
})

test('every field of a query has a value', async () => {
  const { run, close } = await openCalls()
  const [strip, banner] = (await run(
    asking(`
    query.select('.strip').fields({ id: true, scrollOffset: true, properties: ['scrollX', 'scroll-left'] })
    query.select('#banner').fields({ mark: true, computedStyle: ['color', 'background-color'], rect: true })
  `),
  )) as [object, object]
  expect(strip).toMatchObject({ id: '', scrollLeft: 40, scrollWidth: 900, scrollX: true, 'scroll-left': 40 })
  expect(banner).toEqual({
    ...{ mark: { where: 'top' }, color: 'rgb(255, 255, 255)', 'background-color': 'rgb(47, 125, 107)' },
    ...{ left: 0, top: 0, right: 375, bottom: 120 },
  })
  await close()
})

test('a query stays in its page or component; >>> goes into components', async () => {
  const { run, close } = await openCalls()
  const [own, across] = (await run(
    asking(`
    query.select('.title').boundingClientRect()
    query.selectAll('.card >>> .title').boundingClientRect()
  `),
  )) as [null, { height: number }[]]
  expect(own).toBeNull()
  expect(across.map(({ height }) => height)).toEqual([50, 50])
  const inside = await run(`weappHost.page().instance.selectComponent('#first').measure()`)
  expect(inside).toMatchObject({ height: 50 })
  const [within] = (await run(
    asking(`
    query.in(weappHost.page().instance.selectComponent('#first')).select('.title').boundingClientRect()
  `),
  )) as [object]
  expect(within).toEqual(inside)
  await close()
})

test('an observer is called when an element scrolls into view and out of it', async () => {
  const { page, run, close } = await openCalls()
  await run(`(() => {
    window.seen = []
    const { instance } = weappHost.page()
    instance.createIntersectionObserver({ observeAll: true })
      .relativeToViewport({ bottom: -100 })
      .observe('.row', ({ dataset, intersectionRatio }) => seen.push([dataset.row, intersectionRatio > 0]))
  })()`)
  await page.waitForFunction('seen.length >= 2')
  // 724 px high without the lowest 100: the rows begin at 310.
  expect(await run('seen')).toEqual([
    [1, true],
    [2, true],
  ])
  await run('weappHost.page().scroller.scrollTop = 700')
  await page.waitForFunction('seen.length >= 5')
  expect(await run('seen.slice(2).sort()')).toEqual([
    [1, false],
    [3, true],
    [4, true],
  ])
  await close()
})

test('an observer is called at its thresholds, and no more after disconnect', async () => {
  const { page, run, close } = await openCalls()
  await run(`(() => {
    window.ratios = []
    window.observer = weappHost.programWx.createIntersectionObserver(weappHost.page().instance, { thresholds: [0.5, 1], initialRatio: 1 })
    observer.relativeToViewport().observe('#banner', ({ intersectionRatio }) => ratios.push(intersectionRatio))
  })()`)
  const scroll = async (top: number) => {
    await run(`weappHost.page().scroller.scrollTop = ${top}`)
    await run('new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end))))')
  }
  await scroll(30)
  await scroll(60)
  await scroll(90)
  await scroll(0)
  expect(await run('ratios')).toEqual([0.75, 0.25, 1])
  await run('observer.disconnect()')
  await scroll(90)
  expect(await run('ratios.length')).toBe(3)
  await page.evaluate('weappHost.settle()')
  await close()
})

test('an observer may be relative to another element, and pauses while its page is covered', async () => {
  const { page, run, close } = await openCalls()
  await run(`(() => {
    window.seen = []
    weappHost.page().instance.createIntersectionObserver()
      .relativeTo('.strip')
      .observe('.wide', ({ relativeRect, intersectionRatio }) => seen.push([relativeRect.width, intersectionRatio]))
  })()`)
  await page.waitForFunction('seen.length > 0')
  expect(await run('seen')).toEqual([[375, expect.closeTo(375 / 900, 3)]])
  await run(`weappHost.move('navigateTo', '/pages/other/index')`)
  await run('new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end)))')
  expect(await run('seen.length')).toBe(1)
  await close()
})
