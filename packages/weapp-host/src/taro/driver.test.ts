import { join } from 'node:path'
import { openHost } from '../host'
import { call } from '../program/instance'
import { openTaro } from './driver'

async function openTree() {
  const host = openHost(join(__dirname, '../../fixtures/tree'))
  await host.launch()
  const events = host.app().events as string[]
  return { host, page: openTaro(host), events: () => events.splice(0) }
}

test('a tap bubbles through the bound handlers, and ends at a catching one', async () => {
  const { page, events } = await openTree()
  expect(events()).toEqual(['attached wrap'])
  await page.tap('Tea')
  expect(events()).toEqual(['row tap', 'outer tap'])
  await page.tap('Sealed')
  expect(events()).toEqual(['in tap', 'sealed tap'])
})

test('input reaches only the field with its label', async () => {
  const { page, events } = await openTree()
  events()
  await page.type('Your name', '小满')
  expect(events()).toEqual(['field input 小满'])
  await expect(page.type('Your age', '7')).rejects.toThrow('no field is named Your age')
})

test('what screen readers do not read is not found; a missing element is reported with those that exist', async () => {
  const { page } = await openTree()
  expect(page.findAll('Nobody sees it')).toEqual([])
  expect(() => page.find('Coffee')).toThrow('nothing is named Coffee on page/index: Tea')
})

test('an event without a handler is an error', async () => {
  const { page } = await openTree()
  expect(() => page.fire(page.find('Tea'), 'change')).toThrow('nothing takes change on Tea')
})

test('a wrapper has its own setData, which the tree shows, and is removed with its node', async () => {
  const { host, page, events } = await openTree()
  const wrapper = host.components()[0]?.instance
  events()
  host.setData.length = 0
  wrapper?.setData({ 'i.cn.[0].cn.[0].cn.[0].v': 'Green tea' })
  expect(page.text()).toBe('Green tea')
  const bytes = Buffer.byteLength('{"i.cn.[0].cn.[0].cn.[0].v":"Green tea"}')
  const paths = ['i.cn.[0].cn.[0].cn.[0].v']
  expect(host.setData).toEqual([{ page: 'page/index', component: 'custom-wrapper', paths, bytes }])

  call(host.page().instance, 'setData', { 'root.cn.[0].cn': [] })
  expect(events()).toEqual(['detached wrap'])
  expect(host.components()).toEqual([])
})

test('a nested wrapper is attached when the outer one creates it', async () => {
  const { host, events } = await openTree()
  events()
  const inner = { sid: 'inner', nn: 'custom-wrapper', cn: [] }
  host.components()[0]?.instance.setData({ 'i.cn.[1]': inner })
  expect(events()).toEqual(['attached inner'])
  expect(host.components()).toHaveLength(2)
})
