import { countFilters, priceBands, toggled } from './goods-filter'

test('an option is switched on, changed for another of its kind, and switched off', () => {
  const [, middle, upper] = priceBands
  const band = (one = middle) => ({ minPriceFen: one?.minPriceFen, maxPriceFen: one?.maxPriceFen })
  const some = toggled({ minSold: 100 }, band())
  expect(some).toEqual({ minSold: 100, minPriceFen: 5_000, maxPriceFen: 19_999 })
  expect(countFilters(some)).toBe(2)
  expect(toggled(some, band(upper))).toEqual({ minSold: 100, minPriceFen: 20_000, maxPriceFen: 49_999 })
  expect(toggled(toggled(some, band()), { minSold: 100 })).toEqual({})
})

test('bands leave no price out, and have none twice', () => {
  const ends = priceBands.map(({ minPriceFen = 0, maxPriceFen = Number.POSITIVE_INFINITY }) => [
    minPriceFen,
    maxPriceFen,
  ])
  expect(ends.slice(1).map(([from]) => from)).toEqual(ends.slice(0, -1).map(([, to = 0]) => to + 1))
})
