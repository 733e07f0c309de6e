import { spansOf } from './spans'

test('two cards fill a row, each by how much it counts', () => {
  expect(spansOf([5, 3, 3, 6])).toEqual([15, 9, 8, 16])
  expect(spansOf([4, 4])).toEqual([12, 12])
})

test('a card that counts little still has room for its words', () => {
  expect(spansOf([5, 1])).toEqual([16, 8])
  expect(spansOf([1, 6])).toEqual([8, 16])
})

test('a card that is left over has the row', () => {
  expect(spansOf([3])).toEqual([24])
  expect(spansOf([3, 3, 6])).toEqual([12, 12, 24])
  expect(spansOf([])).toEqual([])
})
