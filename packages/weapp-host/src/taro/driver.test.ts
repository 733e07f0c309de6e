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

test('a tap bubbles along what the templates bind, and ends where one catches it', async () => {
  const { page, events } = await openTree()
  expect(events()).toEqual(['attached wrap'])
  await page.tap('Tea')
  expect(events()).toEqual(['row tap', 'outer tap'])
  await page.tap('Sealed')
  expect(events()).toEqual(['in tap', 'sealed tap'])
})

test('typing reaches the field alone, by its label', async () => {
  const { page, events } = await openTree()
  events()
  await page.type('Your name', '小满')
  expect(events()).toEqual(['field input 小满'])
  await expect(page.type('Your age', '7')).rejects.toThrow('no field is named Your age')
})

test('what a screen reader does not read is not found, and what is not there is said with what is', async () => {
  const { page } = await openTree()
  expect(page.findAll('Nobody sees it')).toEqual([])
  expect(() => page.find('Coffee')).toThrow('nothing is named Coffee on page/index: Tea')
})

test('an event that nothing takes is an error', async () => {
  const { page } = await openTree()
  expect(() => page.fire(page.find('Tea'), 'change')).toThrow('nothing takes change on Tea')
})

test('a wrapper carries its own setData, the tree shows it, and it leaves with its node', async () => {
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

test('a wrapper within a wrapper is attached when the outer one brings it', async () => {
  const { host, events } = await openTree()
  events()
  const inner = { sid: 'inner', nn: 'custom-wrapper', cn: [] }
  host.components()[0]?.instance.setData({ 'i.cn.[1]': inner })
  expect(events()).toEqual(['attached inner'])
  expect(host.components()).toHaveLength(2)
})
