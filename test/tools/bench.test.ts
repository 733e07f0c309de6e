import { weigh } from '../../scripts/bench/measure'
import { median } from '../../scripts/bench/median'
import { openStub, type Shape, titleAt } from '../../scripts/bench/stub'
import { nativePages } from '../../scripts/bench/subjects'
import { comparisonTable, growthTable, ratio } from '../../scripts/bench/table'
import { smallRecording } from './support/small-recording'

const api = 'http://127.0.0.1:3000'
const shape: Shape = { first: 3, more: 2, total: 6, lines: 2 }
const open = () => openStub(smallRecording, shape)

interface Page {
  items: { id: string; title: string }[]
  nextCursor: string | null
}

test('the catalogue of a measurement is as long as wanted, and no title is there twice', () => {
  const answer = open()
  const page = (cursor: string) => answer('GET', `${api}/v1/products?limit=20${cursor}`).body as Page
  const pages = [page(''), page('&cursor=3'), page('&cursor=5')]
  expect(pages.map(({ items, nextCursor }) => [items.length, nextCursor])).toEqual([
    [3, '3'],
    [2, '5'],
    [1, null],
  ])
  const titles = pages.flatMap(({ items }) => items.map(({ title }) => title))
  expect(new Set(titles).size).toBe(6)
  expect(titles[4]).toBe(titleAt(smallRecording, 4))
})

test('a line of the cart changes as it does with the API, and the sums with it', () => {
  const answer = open()
  expect(answer('GET', `${api}/v1/cart`).body).toMatchObject({ count: 2, goodsFen: 200 })
  const { body } = answer('PUT', `${api}/v1/cart/lines/sku_1`, '{"quantity":3}')
  expect(body).toMatchObject({ count: 4, goodsFen: 400 })
  expect(answer('GET', `${api}/v1/cart`).body).toEqual(body)
})

test('a request that nobody recorded is no empty answer', () => {
  expect(() => open()('GET', `${api}/v1/me`)).toThrow('no answer for GET /v1/me')
})

test('programs stand side by side: first how many times as much, then the figures', async () => {
  const native = await weigh(nativePages, smallRecording)
  expect(native.list?.first.bytes).toBeGreaterThan(native.list?.twentyMore.bytes ?? 0)
  expect(native.cart?.step).toEqual({ calls: 2, bytes: expect.any(Number) })
  const twice = { ...native, name: 'twice', main: native.main * 2 }
  const [head, main, ...rest] = comparisonTable([twice, native])
  expect(head).toMatch(/^ +twice ÷ native +twice +native$/)
  expect(main).toMatch(/^main package: bytes +2\.00× +[\d,]+ +[\d,]+$/)
  expect(rest.find((line) => line.startsWith('cart of 50, one more: setData calls'))).toMatch(/1\.00× +2 +2$/)
})

test('a program of which only the start is known leaves its other places empty', async () => {
  const native = await weigh(nativePages, smallRecording)
  const { name, main, start } = native
  const lines = comparisonTable([native, { name: `${name} start`, main, start }])
  expect(lines.find((line) => line.startsWith('cart of 50, one more: setData calls'))).toMatch(/calls +2$/)
})

test('a list that grows is compared with itself', () => {
  const costs = (ms: number) => ({ calls: 1, bytes: 100, ms })
  const at = (rows: number) => ({ rows, first: costs(rows), twentyMore: costs(5), add: costs(1) })
  const [head, first] = growthTable([at(20), at(200), at(1000)])
  expect(head).toMatch(/1,000 ÷ 20 +20 rows +200 rows +1,000 rows$/)
  expect(first).toMatch(/^first screen: ms +50\.0× +20 +200 +1,000$/)
})

test('nothing is no multiple of nothing', () => {
  expect([ratio(0, 0), ratio(3, 2), ratio(undefined, 2), ratio(120, 5)]).toEqual(['–', '1.50×', '', '24.0×'])
})

test('the middle of what was measured', () => {
  expect([median([5, 1, 9]), median([4, 1, 9, 2])]).toEqual([5, 3])
})
