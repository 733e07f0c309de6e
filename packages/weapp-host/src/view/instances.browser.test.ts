import { closeViews, openView } from '../testing/open-view'
import { onePage, removeProgramFolders } from '../testing/program-folder'

afterAll(closeViews)
afterAll(removeProgramFolders)

const component = '{ "component": true }'
const uses = (components: Record<string, string>, more: object = {}) =>
  JSON.stringify({ usingComponents: components, ...more })

test('properties, observers, behaviors and pure data work together', async () => {
  const folder = onePage({
    'pages/a/index.json': uses({ counter: '/counter' }),
    'pages/a/index.js': 'Page({ data: { by: 2 }, faster() { this.setData({ by: 5 }) } })',
    'pages/a/index.wxml': '<counter id="c" by="{{by}}" start="7" /><view id="b" bind:tap="faster">faster</view>',
    'counting.js': `module.exports = Behavior({
      properties: { start: Number },
      data: { count: 0, shared: { from: 'behavior' } },
      lifetimes: { attached() { this.setData({ count: this.data.start }) } },
      methods: { more() { this.setData({ count: this.data.count + this.data.by }) } },
    })`,
    'counter.json': component,
    'counter.wxml': '<view id="n" bind:tap="more">{{count}} of {{limit.most}}, {{words}}, {{_hidden}}</view>',
    'counter.js': `Component({
      behaviors: [require('./counting')],
      options: { pureDataPattern: /^_/ },
      properties: { by: { type: Number, value: 1, observer(now, before) { this.log.push([before, now]) } } },
      data: { limit: { most: 9 }, _hidden: 'never drawn' },
      observers: {
        'count, limit.most'(count, most) { this.setData({ words: count > most ? 'too many' : 'fine' }) },
        'limit.**'(limit) { this.limits = (this.limits || []).concat(limit.most) },
      },
      created() { this.log = [] },
    })`,
  })
  const { page, close } = await openView(folder.path)
  const words = page.locator('#n')
  expect(await words.textContent()).toBe('7 of 9, fine, ')
  await words.tap()
  await page.locator('#b').tap()
  await words.tap()
  expect(await words.textContent()).toBe('14 of 9, too many, ')
  const log = await page.evaluate(() => {
    type Selecting = { selectComponent(selector: string): Record<string, unknown> }
    const counter = (window.weappHost.page().instance as unknown as Selecting).selectComponent('#c')
    ;(counter.setData as (patch: object) => void)({ 'limit.most': 20 })
    return [counter.log, counter.limits, (counter.data as { words: string }).words]
  })
  expect(log).toEqual([[[1, 2], [2, 5]], [20], 'fine']) // biome-ignore format: pairs read better side by side
  await close()
})

test('slots, named slots, a virtual host, and external classes work', async () => {
  const folder = onePage({
    'pages/a/index.json': uses({ card: '/card', bare: '/bare' }),
    'pages/a/index.wxss': '.loud { color: rgb(255, 0, 0) }',
    'pages/a/index.wxml': `
      <card title-class="loud" id="card"><view slot="foot" id="foot">foot</view><view id="body">body</view></card>
      <bare><view id="inner">inner</view></bare>`,
    'card.json': component,
    'card.wxml':
      '<view id="head" class="title-class">head</view><slot /><view class="line">—</view><slot name="foot" />',
    'card.js': "Component({ options: { multipleSlots: true }, externalClasses: ['title-class'] })",
    'bare.json': component,
    'bare.wxml': '<view id="wrap"><slot /></view>',
    'bare.js': 'Component({ options: { virtualHost: true } })',
  })
  const { page, close } = await openView(folder.path)
  expect(await page.locator('#card').textContent()).toMatch(/^head\s*body\s*—\s*foot$/)
  expect(await page.locator('#head').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)')
  expect(await page.locator('#wrap').evaluate((element) => element.parentElement?.tagName)).toBe('PAGE')
  await close()
})

test('related components find each other, and their owner', async () => {
  const folder = onePage({
    'pages/a/index.json': uses({ 'my-list': '/list/list', 'my-row': '/list/row' }),
    'pages/a/index.js': 'Page({ data: { rows: [1, 2, 3] }, less() { this.setData({ rows: [1, 3] }) } })',
    'pages/a/index.wxml': '<my-list id="list"><my-row wx:for="{{rows}}" wx:key="*this" n="{{item}}" /></my-list>',
    'list/list.json': component,
    'list/list.wxml': '<slot />',
    'list/list.js': `Component({
      relations: { './row': {
        type: 'child',
        linked(row) { this.seen = (this.seen || []).concat('+' + row.data.n) },
        unlinked(row) { this.seen.push('-' + row.data.n) },
      } },
      methods: { rows() { return this.getRelationNodes('./row').map((row) => row.data.n) } },
    })`,
    'list/row.json': component,
    'list/row.wxml': '<view class="row">{{n}} of {{owner}}</view>',
    'list/row.js': `Component({
      properties: { n: Number },
      relations: { './list': { type: 'parent', linked(list) { this.setData({ owner: list.id }) } } },
    })`,
  })
  const { page, close } = await openView(folder.path)
  expect(await page.locator('.row, [class$=row]').allTextContents()).toEqual(['1 of list', '2 of list', '3 of list'])
  const answers = await page.evaluate(() => {
    const host = window.weappHost
    const { instance } = host.page()
    type Related = { rows(): number[]; seen: string[]; selectOwnerComponent(): unknown; is: string; id: string }
    const list = (instance as unknown as { selectComponent(selector: string): Related }).selectComponent('#list')
    const before = list.rows()
    host.fire('less')
    return { before, after: list.rows(), seen: list.seen, owner: list.selectOwnerComponent() === instance, is: list.is }
  })
  expect(answers).toEqual({
    before: [1, 2, 3],
    after: [1, 3],
    seen: ['+1', '+2', '+3', '-2'],
    owner: true,
    is: 'list/list',
  })
  await close()
})

test('a generic renders the component it is given, and a selected component returns its export', async () => {
  const folder = onePage({
    'pages/a/index.json': uses({ picker: '/picker', star: '/star' }),
    'pages/a/index.js':
      "Page({ exported() { return [this.selectComponent('#p'), this.selectAllComponents('.many').length] } })",
    'pages/a/index.wxml':
      '<picker id="p" class="many" generic:option="star" /><picker class="many" generic:option="star" />',
    'picker.json': JSON.stringify({ component: true, componentGenerics: { option: true } }),
    'picker.wxml': '<option n="{{3}}" />',
    'picker.js': "Component({ behaviors: ['wx://component-export'], export() { return { value: 'three' } } })",
    'star.json': component,
    'star.wxml': '<view class="stars">{{n}} ★</view>',
    'star.js': 'Component({ properties: { n: Number } })',
  })
  const { page, close } = await openView(folder.path)
  expect(await page.locator('#p').textContent()).toBe('3 ★')
  expect(await page.evaluate(() => window.weappHost.fire('exported'))).toEqual([{ value: 'three' }, 2])
  await close()
})

test('a component of another package shows its placeholder until it is loaded', async () => {
  const folder = onePage({
    'app.json': JSON.stringify({
      pages: ['pages/a/index'],
      subPackages: [{ root: 'extra', pages: ['b/index'] }],
      lazyCodeLoading: 'requiredComponents',
    }),
    'pages/a/index.json': uses({ gift: '../../extra/gift' }, { componentPlaceholder: { gift: 'view' } }),
    'pages/a/index.wxml': '<gift id="gift" words="for you">wait</gift>',
    'extra/b/index.js': 'Page({})',
    'extra/b/index.wxml': '<view />',
    'extra/gift.json': component,
    'extra/gift.wxml': '<view>{{words}}</view><slot />',
    'extra/gift.js': 'Component({ properties: { words: String } })',
  })
  const { page, close } = await openView(folder.path)
  await page.getByText('for you').waitFor()
  expect(await page.locator('#gift').textContent()).toBe('for youwait')
  expect(await page.evaluate(() => window.weappHost.errors)).toEqual([])
  await close()
})

test('a missing component leaves its place empty, with an error that names it', async () => {
  const folder = onePage({
    'pages/a/index.json': uses({ gone: '/gone' }),
    'pages/a/index.wxml': '<gone><view id="within">within</view></gone>',
  })
  const { page, close } = await openView(folder.path)
  expect(await page.locator('#within').textContent()).toBe('within')
  expect(await page.evaluate(() => String(window.weappHost.errors[0]))).toContain('there is no gone.js')
  await close()
})

test('setData copies values, keeps functions, and fails above 1 MB as on a phone', async () => {
  const folder = onePage({
    'pages/a/index.js': `Page({
      data: { row: { n: 0 } },
      copied() {
        const row = { n: 1, when: new Date(0), gone: undefined, run: () => 'ran' }
        this.setData({ row })
        row.n = 2
        return [this.data.row.n, this.data.row.when, 'gone' in this.data.row, this.data.row.run()]
      },
      large() {
        try { this.setData({ words: '茶'.repeat(400000) }) } catch (error) { return error.message }
      },
      order() {
        const told = []
        return new Promise((resolve) => {
          this.setData({ row: 1 }, () => { told.push('callback'); resolve(told) })
          told.push('after')
        })
      },
    })`,
  })
  const { page, close } = await openView(folder.path)
  const fire = (name: string) => page.evaluate((handler) => window.weappHost.fire(handler), name)
  expect(await fire('copied')).toEqual([1, '1970-01-01T00:00:00.000Z', false, 'ran'])
  expect(await fire('large')).toMatch(/^setData carries 1200012 B; WeChat takes at most 1048576 B/)
  expect(await fire('order')).toEqual(['after', 'callback'])
  await close()
})

test('a component animates its elements, and navigates by URLs relative to its folder', async () => {
  const folder = onePage({
    'app.json': '{ "pages": ["pages/a/index", "parts/more/index"] }',
    'pages/a/index.json': uses({ part: '/parts/part' }),
    'pages/a/index.wxml': '<part id="part" />',
    'parts/part.json': component,
    'parts/part.wxml': '<view class="leaf">leaf</view>',
    'parts/part.js': `Component({ methods: {
      fade() { return new Promise((resolve) => this.animate('.leaf', [{ opacity: 1 }, { opacity: 0.25, rotate: 90 }], 30, resolve)) },
      clear() { return new Promise((resolve) => this.clearAnimation('.leaf', resolve)) },
      more() { this.router.navigateTo({ url: './more/index?n=1' }) },
    } })`,
    'parts/more/index.js': 'Page({ onLoad({ n }) { this.setData({ n }) } })',
    'parts/more/index.wxml': '<view id="more">{{n}}</view>',
  })
  const { page, close } = await openView(folder.path)
  const run = (name: string) =>
    page.evaluate((method) => {
      type Selecting = { selectComponent(selector: string): Record<string, () => unknown> }
      return (window.weappHost.page().instance as unknown as Selecting).selectComponent('#part')[method]?.()
    }, name)
  const opacity = () => page.getByText('leaf').evaluate((element) => getComputedStyle(element).opacity)
  await run('fade')
  expect(await opacity()).toBe('0.25')
  await run('clear')
  expect(await opacity()).toBe('1')
  await run('more')
  await page.locator('#more').getByText('1').waitFor()
  await close()
})
