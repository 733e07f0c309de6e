import { countFilters, noFilters, sameBand, withFilter } from './filters'

test('a price band counts as one filter', () => {
  expect(countFilters(noFilters)).toBe(0)
  expect(countFilters({ minPriceFen: 5_000, maxPriceFen: 9_999 })).toBe(1)
  expect(countFilters({ minPriceFen: 0, inStock: true, categoryId: 'cat_1' })).toBe(3)
  expect(countFilters({ inStock: false })).toBe(0)
})

test('a filter that is taken back leaves nothing behind', () => {
  expect(withFilter({ inStock: true, categoryId: 'cat_1' }, { inStock: undefined })).toEqual({ categoryId: 'cat_1' })
})

test('bands are the same when both ends are', () => {
  expect(sameBand({ minPriceFen: 0, maxPriceFen: 4_999 }, { minPriceFen: 0, maxPriceFen: 4_999 })).toBe(true)
  expect(sameBand({ minPriceFen: 100_000 }, { minPriceFen: 100_000, maxPriceFen: 200_000 })).toBe(false)
})
