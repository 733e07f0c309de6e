import { intentKeys } from './intent-keys'

const body = (visit = 1) => ({ sku: 'sku_1', visit })

test('another try of the same content has the same key and the body of the first try', () => {
  const keys = intentKeys<object>()
  const first = keys.intentOf('sku_1*2', body(1))
  expect(first.repeated).toBe(false)
  expect(keys.intentOf('sku_1*2', body(2))).toEqual({ key: first.key, body: body(1), repeated: true })
})

test('other content has another key, and does not make the first be forgotten', () => {
  const keys = intentKeys<object>()
  const first = keys.intentOf('sku_1*2', body())
  expect(keys.intentOf('sku_1*3', body()).key).not.toBe(first.key)
  expect(keys.intentOf('sku_1*2', body()).key).toBe(first.key)
})

test('the same content after it was settled is a new intent', () => {
  const keys = intentKeys<object>()
  const first = keys.intentOf('sku_1*2', body())
  keys.settle('sku_1*2')
  const second = keys.intentOf('sku_1*2', body(2))
  expect(second.key).not.toBe(first.key)
  expect(second).toMatchObject({ body: body(2), repeated: false })
})
