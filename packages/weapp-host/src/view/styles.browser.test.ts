import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const red = 'rgb(255, 0, 0)'
const green = 'rgb(0, 128, 0)'
const black = 'rgb(0, 0, 0)'

const app = (more: object = {}) => JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'], ...more })

/** A program of two pages and one component `my-part`, whose only element has the class `words`. */
const withPart = (part: Record<string, string>, page: Record<string, string>) =>
  onePage({
    'app.json': app(),
    'pages/a/index.json': '{ "usingComponents": { "my-part": "/part" } }',
    'pages/a/index.wxml': '<my-part /><view id="own" class="words">own</view>',
    'pages/b/index.js': 'Page({})',
    'pages/b/index.wxml': '<view id="b" class="words">b</view>',
    'part.js': part.js ?? 'Component({})',
    'part.json': part.json ?? '{ "component": true }',
    'part.wxml': '<view id="inner" class="words">inner</view>',
    ...(part.wxss && { 'part.wxss': part.wxss }),
    ...page,
  })

const colorOf = `(id) => getComputedStyle(document.getElementById(id)).color`

async function colors(folder: { path: string }, ...ids: string[]): Promise<string[]> {
  const { page, close } = await openView(folder.path)
  const found = await Promise.all(ids.map((id) => page.evaluate(`(${colorOf})(${JSON.stringify(id)})`)))
  await close()
  return found as string[]
}

describe('styles of a component and its page', () => {
  const appRed = { 'app.wxss': '.words { color: red }' }
  const pageGreen = { 'pages/a/index.wxss': '.words { color: green }' }

  test('are isolated by default', async () => {
    const folder = withPart({ wxss: '.words { color: red }' }, pageGreen)
    expect(await colors(folder, 'inner', 'own')).toEqual([red, green])
  })

  test.each([
    ['by its JSON', { json: '{ "component": true, "styleIsolation": "apply-shared" }' }],
    ['by its definition', { js: 'Component({ options: { styleIsolation: "apply-shared" } })' }],
    ['by addGlobalClass', { js: 'Component({ options: { addGlobalClass: true } })' }],
  ])('of the page apply in a component that accepts them, %s', async (_how, part) => {
    expect(await colors(withPart(part, pageGreen), 'inner', 'own')).toEqual([green, green])
    expect(await colors(withPart(part, appRed), 'inner', 'own')).toEqual([red, red])
    expect(await colors(withPart({ ...part, wxss: '.words { color: red }' }, {}), 'inner', 'own')).toEqual([red, black])
  })

  test.each([
    ['by its JSON', { json: '{ "component": true, "styleIsolation": "shared" }' }],
    ['by its definition', { js: 'Component({ options: { styleIsolation: "shared" } })' }],
  ])('apply both ways if shared, %s, and never on another page', async (_how, part) => {
    const folder = withPart({ ...part, wxss: '.words { color: red }' }, {})
    const { page, close } = await openView(folder.path)
    await page.evaluate('weappHost.move("navigateTo", "/pages/b/index")')
    await page.locator('#b').waitFor()
    const found = await page.evaluate(`['inner', 'own', 'b'].map(${colorOf})`)
    expect(found).toEqual([red, red, black])
    await close()
  })

  test('an external class of the page applies under the name that the component gives it', async () => {
    const folder = withPart(
      { js: 'Component({ externalClasses: ["look"] })' },
      {
        ...pageGreen,
        'pages/a/index.wxml': '<my-part look="words" />',
        'part.wxml': '<view id="inner" class="look">inner</view>',
      },
    )
    expect(await colors(folder, 'inner')).toEqual([green])
  })

  test(':host selects the component’s own element, whatever its style isolation', async () => {
    const wxss = ':host { color: red } :host .words { font-weight: 700 }'
    const shared = '{ "component": true, "styleIsolation": "shared" }'
    expect(await colors(withPart({ wxss }, {}), 'inner', 'own')).toEqual([red, black])
    expect(await colors(withPart({ wxss, json: shared }, {}), 'inner', 'own')).toEqual([red, black])
  })

  test('of the app can be refused by a page', async () => {
    const folder = withPart({}, { ...appRed, 'pages/a/index.json': '{ "styleIsolation": "page-isolated" }' })
    expect(await colors(folder, 'own')).toEqual([black])
  })

  test('a page that is a Component has the app’s styles too', async () => {
    const json = '{ "component": true, "usingComponents": {} }'
    const files = {
      'pages/a/index.json': json,
      'pages/a/index.js': 'Component({})',
      'pages/a/index.wxml': '<view id="own" class="words" />',
    }
    expect(await colors(withPart({}, { ...appRed, ...files }), 'own')).toEqual([red])
  })
})

test('a page’s style sheet does not affect the page below, and keeps its specificity', async () => {
  const folder = withPart(
    {},
    {
      'app.wxss': 'page { color: red } .words.words { background: red }',
      'pages/b/index.wxss': 'page { color: green } .words { background: green; font-size: 1px }',
    },
  )
  const { page, close } = await openView(folder.path)
  await page.evaluate('weappHost.move("navigateTo", "/pages/b/index")')
  await page.locator('#b').waitFor()
  const found = await page.evaluate(`['own', 'b'].map((id) => {
    const { color, backgroundColor, fontSize } = getComputedStyle(document.getElementById(id))
    return [color, backgroundColor, fontSize]
  })`)
  expect(found).toEqual([
    [red, red, expect.not.stringMatching(/^1px$/)],
    [green, red, '1px'],
  ])
  await close()
})

test('the app’s style sheet does not affect the bars of the phone', async () => {
  const folder = withPart({}, { 'app.wxss': 'view, div, text, * { font-size: 77px }' })
  const { page, close } = await openView(folder.path)
  const sizes = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('page'))
    .map((element) => getComputedStyle(element).fontSize)`)
  expect(sizes).not.toContain('77px')
  expect(await page.evaluate(`getComputedStyle(document.getElementById('own')).fontSize`)).toBe('77px')
  await close()
})

test('750 rpx are the width of the screen, in style sheets and in style attributes', async () => {
  const folder = onePage({
    'pages/a/index.wxml':
      '<view id="sheet" class="half" /><view id="written" style="width: 375rpx" /><view id="data" style="{{style}}" />',
    'pages/a/index.js': 'Page({ data: { style: "width: calc(375rpx - 0rpx)" } })',
    'pages/a/index.wxss': '.half { width: 375rpx }',
  })
  const { page, close } = await openView(folder.path)
  const widths = await page.evaluate(
    `['sheet', 'written', 'data'].map((id) => document.getElementById(id).getBoundingClientRect().width)`,
  )
  expect(widths).toEqual([187.5, 187.5, 187.5])
  await close()
})

test('@media (prefers-color-scheme) follows the phone’s theme, if the program has a dark mode', async () => {
  const wxss = '.words { color: red } @media (prefers-color-scheme: dark) { .words { color: green } }'
  const color = `(${colorOf})('own')`
  const follow = async (darkmode: boolean) => {
    const { page, close } = await openView(withPart({}, { 'app.json': app({ darkmode }), 'app.wxss': wxss }).path)
    const light = await page.evaluate(color)
    await page.evaluate('weappHost.setTheme("dark")')
    const dark = await page.evaluate(color)
    await close()
    return [light, dark]
  }
  expect(await follow(true)).toEqual([red, green])
  expect(await follow(false)).toEqual([red, red])
})

test('changed style sheets are replaced without a reload', async () => {
  const { page, close } = await openView(withPart({}, { 'app.wxss': '.words { color: red }' }).path)
  await page.evaluate(`{
    globalThis.before = document.getElementById('own')
    const styles = {
      app: { css: ':where([wx-sheets~="app"]) .words { color: green }' },
      'pages/a/index': { css: ':where([wx-sheets~="pages/a/index"]) .words { font-size: 1px }', scope: 'a-1' },
    }
    document.dispatchEvent(new CustomEvent('weapp-styles-changed', { detail: styles }))
  }`)
  expect(
    await page.evaluate(`(() => {
      const { color, fontSize } = getComputedStyle(before)
      return [before.isConnected, color, fontSize]
    })()`),
  ).toEqual([true, green, '1px'])
  await close()
})
