import { JSDOM } from 'jsdom'
import { watchFiles } from './watch-files'

const names = ['window', 'document', 'HTMLScriptElement', 'HTMLLinkElement'] as const
beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body></body>')
  for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  watchFiles()
})
afterEach(() => {
  window.close()
  for (const name of names) Reflect.deleteProperty(globalThis, name)
})

function fails(tag: 'script' | 'link' | 'img', rel?: string) {
  const element = document.createElement(tag)
  if (rel) element.setAttribute('rel', rel)
  document.body.append(element)
  element.dispatchEvent(new window.Event('error'))
  return document.querySelectorAll('[role="alert"]').length
}

test('a script or a style that does not come is told, once', () => {
  expect(fails('link', 'stylesheet')).toBe(1)
  expect(fails('script')).toBe(1)
})

test('what was only asked for ahead, and a picture, may fail: the program asks again', () => {
  expect(fails('link', 'preload')).toBe(0)
  expect(fails('img')).toBe(0)
})

test('once a page is open the program itself says what does not come', () => {
  document.body.innerHTML = '<div class="taro_page"><div></div></div>'
  expect(fails('script')).toBe(0)
})
