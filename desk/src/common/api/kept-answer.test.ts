import { keptAnswer } from './kept-answer'

const one = ['getOrder', { id: 'ord_1' }, {}]
const other = ['getOrder', { id: 'ord_2' }, {}]
const list = (query: object) => ['listOrders', {}, query]

test('a list stays while its next page or other filters load', () => {
  expect(keptAnswer('rows', list({ page: 1 }), { key: list({ page: 2 }), enabled: true })).toBe('rows')
  expect(keptAnswer('rows', list({}), { key: list({ state: 'to_ship' }), enabled: true })).toBe('rows')
})

test('nothing of one thing is shown as that of another which loads', () => {
  expect(keptAnswer('order 1', one, { key: other, enabled: true })).toBeUndefined()
  expect(keptAnswer('order 1', one, { key: one, enabled: true })).toBe('order 1')
  expect(keptAnswer(undefined, undefined, { key: one, enabled: true })).toBeUndefined()
})

test('a drawer that closes keeps what it shows', () => {
  const closed = ['getOrder', { id: '' }, {}]
  expect(keptAnswer('order 1', one, { key: closed, enabled: false })).toBe('order 1')
})
