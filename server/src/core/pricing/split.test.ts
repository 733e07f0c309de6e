import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { splitFen } from './split'

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 50 })

describe('splitting a discount over lines', () => {
  it('loses no fen and takes from no line more than it costs', () => {
    const cases = weights.chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: sum(all) })))
    fc.assert(
      fc.property(cases, ([all, total]) => {
        const shares = splitFen(total, all)
        expect(sum(shares)).toBe(total)
        for (const [index, share] of shares.entries()) {
          expect(Number.isSafeInteger(share)).toBe(true)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(all[index] ?? 0)
        }
      }),
      { numRuns: histories() },
    )
  })

  it('is less than one fen away from the exact proportion', () => {
    const cases = weights.chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: sum(all) })))
    fc.assert(
      fc.property(cases, ([all, total]) => {
        splitFen(total, all).forEach((share, index) => {
          // share × sum against total × weight, in whole numbers: |difference| < sum
          const difference = BigInt(share) * BigInt(sum(all)) - BigInt(total) * BigInt(all[index] ?? 0)
          const size = difference < 0n ? -difference : difference
          expect(size < BigInt(sum(all)) || size === 0n).toBe(true)
        })
      }),
      { numRuns: histories() },
    )
  })

  it('gives the odd fen to the largest remainder, then to the earlier line', () => {
    expect(splitFen(100, [100, 100, 100])).toEqual([34, 33, 33])
    expect(splitFen(10, [15, 5, 10])).toEqual([5, 2, 3])
  })

  it('stays exact where the product of the amounts is no safe integer', () => {
    expect(splitFen(99_999_999_999, [100_000_000_000, 1])).toEqual([99_999_999_998, 1])
  })

  it('refuses to split something over nothing', () => {
    expect(() => splitFen(1, [0, 0])).toThrow(RangeError)
    expect(splitFen(0, [0, 0])).toEqual([0, 0])
  })
})
