import { readPieces } from './pieces'

test.each([
  ['1', 1],
  [' 200 ', 200],
  ['1000000', 1_000_000],
  ['0', null],
  ['1000001', null],
  ['1.5', null],
  ['-3', null],
  ['十', null],
  ['', null],
])('%j is %j pieces', (text, pieces) => {
  expect(readPieces(text)).toBe(pieces)
})
