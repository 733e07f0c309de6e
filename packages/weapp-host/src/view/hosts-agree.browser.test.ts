import { openHost } from '../host'
import type { SetDataCall } from '../program/set-data'
import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const folder = onePage({
  'app.json': '{ "pages": ["pages/a/index", "pages/b/index"] }',
  'pages/a/index.json': '{ "usingComponents": { "counter": "/parts/counter" } }',
  'pages/a/index.wxml': '<counter id="c" count="{{count}}" bind:more="more" /><view>{{words}}</view>',
  'pages/a/index.js': `Page({
    data: { count: 0, rows: [] },
    onLoad() { this.setData({ words: '世界 🎁' }) },
    onShow() { this.setData({ 'seen.times': 1 }) },
    more({ detail }) {
      this.setData({ count: detail.count })
      this.setData({ 'rows[0].name': '茶', 'rows[1]': { when: new Date(0), no: undefined, run() {}, not: NaN } })
    },
    ask() {
      wx.request({ url: 'https://shop.example/rows', success: ({ data }) => this.setData(data) })
    },
    leave() { wx.navigateTo({ url: '../b/index?id=1' }) },
  })`,
  'pages/b/index.wxml': '<view>{{id}}</view>',
  'pages/b/index.js': 'Page({ onLoad({ id }) { this.setData({ id }) }, onReady() { this.setData({ ready: true }) } })',
  'parts/counter.json': '{ "component": true }',
  'parts/counter.wxml': '<view>{{words}}</view>',
  'parts/counter.js': `Component({
    properties: { count: Number },
    observers: { count(count) { this.setData({ words: count + ' × 茶' }) } },
    lifetimes: { attached() { this.setData({ attached: true }) }, ready() { this.setData({ ready: true }) } },
    methods: { more() { this.triggerEvent('more', { count: this.data.count + 1 }) } },
  })`,
}).path

type Select = (selector: string) => { more(): void }
interface Steps {
  fire(name: string): unknown
  page(): { instance: Record<string, unknown> }
  back(): void
}

/** The same steps in both hosts: a component asks its page for more, the network answers, a page is opened and left. */
const steps: ((host: Steps) => void)[] = [
  (host) => (host.page().instance.selectComponent as Select)('#c').more(),
  (host) => void host.fire('ask'),
  (host) => void host.fire('leave'),
  (host) => host.back(),
]
const answer = { status: 200, body: { title: '礼', list: [1, null, { a: 'é' }] } }

async function onNode() {
  const host = openHost(folder, { wire: () => answer })
  await host.launch()
  for (const step of steps) {
    step(host)
    await host.settle()
  }
  return host.setData
}

async function inBrowser(): Promise<SetDataCall[]> {
  const { page, close } = await openView(folder)
  await page.evaluate((answered) => window.weappHost.wx.setWire(() => answered), answer)
  for (const step of steps) {
    await page.evaluate(`(${step})(weappHost)`)
    await page.evaluate(() => window.weappHost.settle())
  }
  const calls = await page.evaluate(() => window.weappHost.setData)
  await close()
  return calls
}

test('the host with rendering and the one without record the same setData, byte for byte', async () => {
  const [logic, drawn] = await Promise.all([onNode(), inBrowser()])
  const plain = ({ page, component, bytes, paths }: SetDataCall) => [page, component ?? 'the page', bytes, ...paths]
  expect(drawn.map(plain)).toEqual(logic.map(plain))
  expect(logic.map(({ paths }) => paths[0])).toEqual(
    expect.arrayContaining(['words', 'attached', 'seen.times', 'ready', 'count', 'rows[0].name', 'title', 'id']),
  )
  expect(drawn.every(({ ms }) => typeof ms === 'number')).toBe(true)
})
