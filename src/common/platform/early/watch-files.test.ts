import { JSDOM } from 'jsdom'
import { watchFiles } from './watch-files'

const names = ['window', 'document', 'HTMLScriptElement', 'HTMLLinkElement', 'MutationObserver'] as const
beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body></body>')
  for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  watchFiles()
})
afterEach(() => {
  window.close()
  for (const name of names) Reflect.deleteProperty(globalThis, name)
})

function fails(tag: 'script' | 'link' | 'img', rel?: string, as?: string) {
  const element = document.createElement(tag)
  if (rel) element.setAttribute('rel', rel)
  if (as) element.setAttribute('as', as)
  document.body.append(element)
  element.dispatchEvent(new window.Event('error'))
  return document.querySelectorAll('[role="alert"]').length
}

test('a script or a style that does not come is told, once', () => {
  expect(fails('link', 'stylesheet')).toBe(1)
  expect(fails('script')).toBe(1)
})

test('a file that was asked for ahead is told too, and no longer once the page is open', async () => {
  expect(fails('link', 'preload', 'script')).toBe(1)
  const page = document.createElement('div')
  page.className = 'taro_page'
  page.append(document.createElement('div'))
  document.body.append(page)
  await Promise.resolve()
  expect(document.querySelector('[role="alert"]')).toBeNull()
})

test('a picture may fail, also one that was asked for ahead', () => {
  expect(fails('link', 'preload', 'image')).toBe(0)
  expect(fails('img')).toBe(0)
})

test('once a page is open the program itself says what does not come', () => {
  document.body.innerHTML = '<div class="taro_page"><div></div></div>'
  expect(fails('script')).toBe(0)
})
