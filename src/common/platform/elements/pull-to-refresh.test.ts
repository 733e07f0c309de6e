import { JSDOM } from 'jsdom'

const listeners = new Map<string, (given: object) => void>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    eventCenter: {
      on: (name: string, listener: (given: object) => void) => listeners.set(name, listener),
      off: (name: string) => listeners.delete(name),
    },
  },
}))

const onPullDownRefresh = jest.fn()
const names = ['window', 'document', 'HTMLElement', 'customElements'] as const
let page: HTMLElement
let content: HTMLElement
beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body><div></div></body>')
  Object.defineProperty(window, 'screen', { value: { height: 812 } })
  for (const name of names) {
    const value = name === 'window' ? window : window[name]
    Object.defineProperty(globalThis, name, { value, configurable: true })
  }
  jest.isolateModules(() => require('./pull-to-refresh').definePullToRefresh())
  page = document.querySelector('div') as HTMLElement
  Object.assign(page, { __page: { onPullDownRefresh } })
  content = document.createElement('taro-pull-to-refresh-core')
  page.append(content)
})
afterEach(() => {
  window.close()
  onPullDownRefresh.mockClear()
  for (const name of names) Reflect.deleteProperty(globalThis, name)
})

function touch(type: string, screenX = 0, screenY = 0) {
  const event = new window.Event(type, { bubbles: true, cancelable: true })
  page.dispatchEvent(Object.assign(event, { touches: [{ screenX, screenY }] }))
  return event.defaultPrevented
}

function pull(to: number, aside = 0) {
  touch('touchstart')
  let prevented = false
  for (let way = 10; way <= to; way += 10) prevented = touch('touchmove', (aside * way) / to, way)
  return prevented
}

const newsCome = () => listeners.get('__taroStopPullDownRefresh')?.({})
const isAway = () => content.style.transform !== ''

test('a page that is pulled far asks anew, and rests when its news have come', () => {
  expect(pull(200)).toBe(true)
  touch('touchend')
  expect(onPullDownRefresh).toHaveBeenCalledTimes(1)
  expect([content.getAttribute('aria-busy'), isAway()]).toEqual(['true', true])
  newsCome()
  expect([content.getAttribute('aria-busy'), isAway()]).toEqual([null, false])
})

test('a page that is pulled a little, or not from its top, or aside, asks nothing', () => {
  pull(40)
  touch('touchend')
  expect(pull(200, 400)).toBe(false)
  touch('touchend')
  page.scrollTop = 10
  expect(pull(200)).toBe(false)
  touch('touchend')
  expect([onPullDownRefresh.mock.calls.length, isAway()]).toEqual([0, false])
})

test('news that come while a finger holds the page leave it to the finger', () => {
  pull(200)
  touch('touchend')
  pull(20)
  newsCome()
  expect(isAway()).toBe(true)
  touch('touchend')
  newsCome()
  expect([content.getAttribute('aria-busy'), isAway()]).toEqual([null, false])
})
