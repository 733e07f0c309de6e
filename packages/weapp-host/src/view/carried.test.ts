import { carried } from './carried'

test('setData copies values like JSON, and keeps functions', () => {
  const run = () => {}
  const value = { a: [1, undefined, Number.NaN, run], when: new Date(0), gone: undefined, run, none: null, words: '茶' }
  expect(carried(value)).toEqual({
    a: [1, null, null, run],
    when: '1970-01-01T00:00:00.000Z',
    run,
    none: null,
    words: '茶',
  })
  expect('gone' in (carried(value) as object)).toBe(false)
})

test('the value is a copy', () => {
  const row = { inner: { n: 1 } }
  const copy = carried(row) as typeof row
  row.inner.n = 2
  expect(copy.inner.n).toBe(1)
})
