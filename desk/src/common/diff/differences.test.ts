import { differences, spread } from './differences'

const told = (before: unknown, after: unknown) =>
  differences(before, after)
    .flatMap(spread)
    .map(({ path, ...values }) => [path.join('/'), values.before, values.after])

test('what is new or gone as a whole is told member by member, never as JSON', () => {
  const pieces = [{ skuId: 'sku_1', availableQuantity: 5, kept: [{ at: 1 }] }]
  expect(told({}, pieces)).toEqual([
    ['0/skuId', undefined, 'sku_1'],
    ['0/availableQuantity', undefined, 5],
    ['0/kept/0/at', undefined, 1],
  ])
  expect(told({ returnTo: null }, { returnTo: { name: '张三', phone: '' } })).toEqual([
    ['returnTo/name', undefined, '张三'],
    ['returnTo/phone', undefined, ''],
  ])
  expect(told({ season: { from: 'a', until: 'b' } }, {})).toEqual([
    ['season/from', 'a', undefined],
    ['season/until', 'b', undefined],
  ])
})

test('texts, numbers, plain lists and nothing are told as they are', () => {
  expect(told({ a: 1, b: [], c: false, d: {} }, { a: 2, b: ['x', 'y'], c: true, d: null })).toEqual([
    ['a', 1, 2],
    ['b', [], ['x', 'y']],
    ['c', false, true],
    ['d', {}, null],
  ])
})

test('an SKU is told by its id, since its other members do not say which it is', () => {
  const prices = (one: number, other: number) => [
    { skuId: 'sku_1', priceFen: one },
    { skuId: 'sku_2', priceFen: other },
  ]
  expect(told(prices(100, 200), prices(100, 250))).toEqual([['sku_2/priceFen', 200, 250]])
})

test('an item that is gone has the place that it had', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id }))
  expect(told([a, b, c], [a, c])).toEqual([['1/id', 'b', undefined]])
  expect(told([a], [a, c])).toEqual([['1/id', undefined, 'c']])
})
