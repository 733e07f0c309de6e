import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

/** Opens a program whose one page has these functions, and returns their results. */
async function fire(functions: string, files: Record<string, string> = {}) {
  const folder = onePage({ 'pages/a/index.js': `Page({ ${functions} })`, ...files })
  const { page, close } = await openView(folder.path)
  const answers = await page.evaluate(async (source) => {
    const names = Object.keys(new Function(`return { ${source} }`)())
    const call = async (name: string) => {
      try {
        return await window.weappHost.fire(name)
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`
      }
    }
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await call(name)])))
  }, functions)
  await close()
  return answers
}

test('browser globals are hidden from a program, and code from text is refused', async () => {
  const answers = await fire(`
    browser() { return [typeof window, typeof document, typeof fetch, typeof localStorage, typeof performance,
      typeof Intl, typeof TextEncoder, typeof addEventListener, typeof Element, typeof globalThis.document] },
    language() { return [typeof Promise, typeof Map, typeof Uint8Array, typeof JSON, typeof globalThis.Object] },
    weChat() { return [typeof wx, typeof App, typeof getApp, typeof require, typeof setTimeout, typeof console] },
    functionOfText() { return new Function('return 1')() },
    functionOfAFunction() { return (() => {}).constructor('return 1')() },
    evaluated() { return eval('1') },
    isFunction() { return (() => {}) instanceof Function },
  `)
  expect(answers.browser).toEqual(Array(10).fill('undefined'))
  expect(answers.language).toEqual(['function', 'function', 'function', 'object', 'function'])
  expect(answers.weChat).toEqual(['object', 'function', 'function', 'function', 'function', 'object'])
  for (const name of ['functionOfText', 'functionOfAFunction', 'evaluated']) {
    expect(answers[name]).toBe('EvalError: Code generation from strings disallowed for this context')
  }
  expect(answers.isFunction).toBe(true)
})

test('a global that one script sets is visible to all under its bare name', async () => {
  const answers = await fire('bare() { return [shared, typeof AbortController, globalThis.shared] }', {
    'app.js': "globalThis.shared = 'mine'; globalThis.AbortController = class {}; App({})",
  })
  expect(answers.bare).toEqual(['mine', 'function', 'mine'])
})

test('scripts require each other by relative, absolute and package paths, and run once', async () => {
  const answers = await fire(
    `
    all() {
      const tea = require('../../lib/tea')
      return [tea.name, require('/lib/tea.js') === tea, require('kettle').litres, require('../../lib/tea').runs]
    },
    async later() { return (await require.async('../../lib/cup.js')).handle },
    async lost() { return require.async('./nowhere') },
    missing() { return require('./nowhere') },
  `,
    {
      'lib/tea.js': "globalThis.runs = (globalThis.runs || 0) + 1; exports.name = 'Green'; exports.runs = runs",
      'lib/cup.js': 'module.exports = { handle: true }',
      'miniprogram_npm/kettle/index.js': 'exports.litres = 2',
    },
  )
  expect(answers.all).toEqual(['Green', true, 2, 1])
  expect(answers.later).toBe(true)
  const words = "Error: module 'pages/a/nowhere.js' is not defined, require args is './nowhere' in pages/a/index.js"
  expect([answers.lost, answers.missing]).toEqual([words, words])
})

test('an error names file and line of the program’s code', async () => {
  const folder = onePage({ 'pages/a/index.js': `Page({\n  onLoad() {\n    nobody.knows()\n  },\n})` })
  const { page, close } = await openView(folder.path)
  const stack = await page.evaluate(() => (window.weappHost.errors[0] as Error).stack)
  expect(stack).toMatch(/ReferenceError: nobody is not defined\n.*pages\/a\/index\.js:3:5/)
  await close()
})

test('a script with a syntax error is reported by name, and the other pages work', async () => {
  const folder = onePage({
    'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
    'pages/a/index.js': 'Page({ onLoad() { ',
    'pages/b/index.js': "Page({ data: { words: 'b' } })",
    'pages/b/index.wxml': '<view id="b">{{words}}</view>',
  })
  const { page, close } = await openView(folder.path)
  const errors = await page.evaluate(() => window.weappHost.errors.map(String))
  expect(errors[0]).toContain('pages/a/index.js')
  await page.evaluate(() => window.weappHost.move('reLaunch', '/pages/b/index'))
  expect(await page.locator('#b').textContent()).toBe('b')
  await close()
})

test('console output is recorded, and also goes to the browser’s console', async () => {
  const folder = onePage({ 'app.js': "console.log('cups', 3); console.warn('hot'); App({})" })
  const heard: string[] = []
  const { page, close } = await openView(folder.path, {
    prepare: (opened) => void opened.on('console', (message) => heard.push(message.text())),
  })
  expect(await page.evaluate(() => window.weappHost.logs)).toEqual([
    { level: 'log', words: ['cups', 3] },
    { level: 'warn', words: ['hot'] },
  ])
  expect(heard).toEqual(expect.arrayContaining(['cups 3', 'hot']))
  await close()
})
