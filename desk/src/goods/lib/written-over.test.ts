import { keepMine, overtaken, takeTheirs, type WrittenOver, writeOver } from './written-over'

const prices = (large: number, small: number) =>
  new Map([['large', { fen: large }] as const, ['small', { fen: small }]])
const first = prices(9_900, 5_000)
const written = (...[id, text]: [string, string]): WrittenOver<{ fen: number }, string> =>
  writeOver({}, id, { written: text, over: { fen: first.get(id)?.fen ?? 0 } })

test('what is written stays, over what was there when it was begun', () => {
  const begun = written('large', '8')
  expect(overtaken(begun, prices(9_900, 4_000))).toEqual([])
  const now = prices(9_500, 5_000)
  const on = writeOver(begun, 'large', { written: '88', over: { fen: 9_500 } })
  expect(on).toEqual({ large: { written: '88', over: { fen: 9_900 } } })
  expect(overtaken(on, now)).toEqual(['large'])
})

test('a field that is emptied begins anew', () => {
  const emptied = writeOver(written('large', '88'), 'large', { written: null, over: { fen: 9_500 } })
  expect(emptied).toEqual({})
  expect(writeOver(emptied, 'large', { written: '8', over: { fen: 9_500 } })).toEqual({
    large: { written: '8', over: { fen: 9_500 } },
  })
})

test('whoever keeps theirs saves over what they have seen', () => {
  const now = prices(9_500, 5_000)
  const kept = keepMine(written('large', '88'), now)
  expect(kept).toEqual({ large: { written: '88', over: { fen: 9_500 } } })
  expect(overtaken(kept, now)).toEqual([])
})

test('whoever takes what others saved gives up that alone', () => {
  const both = writeOver(written('large', '88'), 'small', { written: '40', over: { fen: 5_000 } })
  expect(takeTheirs(both, prices(9_500, 5_000))).toEqual({ small: { written: '40', over: { fen: 5_000 } } })
})

test('what is no more is not overtaken', () => {
  expect(overtaken(written('large', '88'), new Map())).toEqual([])
  expect(keepMine(written('large', '88'), new Map())).toEqual(written('large', '88'))
})
