import { intentKeys } from './intent-keys'

test('another try of the same wish has the same key', () => {
  const keys = intentKeys()
  const first = keys.keyFor('sku_1*2')
  expect(keys.keyFor('sku_1*2')).toBe(first)
  expect(keys.keyFor('sku_1*3')).not.toBe(first)
})

test('the same wish after it was fulfilled is a new one', () => {
  const keys = intentKeys()
  const first = keys.keyFor('sku_1*2')
  keys.settle()
  expect(keys.keyFor('sku_1*2')).not.toBe(first)
})
