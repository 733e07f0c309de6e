import { JSDOM } from 'jsdom'
import { nameParts } from './part-names'

const { window } = new JSDOM('<!doctype html><body></body>')
const { document } = window
Object.assign(globalThis, { Element: window.Element, MutationObserver: window.MutationObserver })

const add = (html: string) => {
  const part = document.createElement('div')
  part.innerHTML = html
  return document.body.appendChild(part)
}
/** What a MutationObserver tells has been told. */
const told = () => Promise.resolve()
const labels = () => [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))

test('antd’s parts have names in the language of the desk, whenever they come, and the shop’s own keep theirs', async () => {
  add('<button aria-label="Clear"></button><button aria-label="搜索商品"></button>')
  const stop = nameParts(document.body, 'zh')
  expect(labels()).toEqual(['清除', '搜索商品'])
  const row = add('<label><input aria-label="Select row 12"></label>').querySelector('input')
  await told()
  expect(row?.getAttribute('aria-label')).toBe('选择第 12 行')
  row?.setAttribute('aria-label', 'Row 12 selected')
  await told()
  expect(labels()).toEqual(['清除', '搜索商品', '第 12 行，已选择'])
  stop()
  nameParts(document.body, 'en')()
  expect(labels()).toEqual(['Clear', '搜索商品', 'Row 12, selected'])
})

test('an icon that is named after its drawing has no name; one that was given a name keeps it', async () => {
  const drawn = add('<i role="img" aria-label="search" class="anticon anticon-search"></i>')
  const named = add('<i role="img" aria-label="搜索" class="anticon anticon-search"></i>')
  nameParts(document.body, 'zh')()
  expect(drawn.innerHTML).toBe('<i class="anticon anticon-search" aria-hidden="true"></i>')
  expect(named.innerHTML).toContain('role="img" aria-label="搜索"')
})

test('a button that has nothing but an icon is called by it, in the language of the desk', () => {
  const icon = '<i role="img" aria-label="search" class="anticon anticon-search"></i>'
  const buttons = ['<button>', '<button aria-label="查找订单">', '<button>找'].map((begin) =>
    add(`${begin}${icon}</button>`),
  )
  const called = () => buttons.map((one) => one.querySelector('button')?.getAttribute('aria-label') ?? null)
  nameParts(document.body, 'zh')()
  expect(called()).toEqual(['搜索', '查找订单', null])
  nameParts(document.body, 'en')()
  expect(called()).toEqual(['Search', '查找订单', null])
})
