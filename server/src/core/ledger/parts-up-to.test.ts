import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { splitFen } from '../pricing/split'
import { partsUpTo } from './parts-up-to'

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const cases = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
  .chain((parts) => fc.tuple(fc.constant(parts), fc.integer({ min: 0, max: sum(parts) })))

describe('what of each part has gone', () => {
  it('sums to what has gone in all, and is never more than the part', () => {
    fc.assert(
      fc.property(cases, ([parts, amount]) => {
        const gone = partsUpTo(amount, parts)
        expect(sum(gone)).toBe(amount)
        gone.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(parts[index] ?? 0)
        })
      }),
      { numRuns: histories() },
    )
  })

  it('never falls while more goes, and is each part exactly in the end', () => {
    const small = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(small, (parts) => {
        let before = parts.map(() => 0)
        for (let amount = 0; amount <= sum(parts); amount++) {
          const gone = partsUpTo(amount, parts)
          gone.forEach((share, index) => {
            expect(share).toBeGreaterThanOrEqual(before[index] ?? 0)
          })
          before = gone
        }
        expect(before).toEqual(parts)
      }),
      { numRuns: histories() },
    )
  })

  it('falls by the largest remainder, so the test above can fail', () => {
    expect(splitFen(10, [6, 6, 2])).toEqual([4, 4, 2])
    expect(splitFen(11, [6, 6, 2])).toEqual([5, 5, 1])
    expect([partsUpTo(10, [6, 6, 2]), partsUpTo(11, [6, 6, 2])]).toEqual([
      [4, 4, 2],
      [4, 5, 2],
    ])
  })

  it('stays exact where the product of the amounts is no safe integer', () => {
    expect(partsUpTo(99_999_999_999, [100_000_000_000, 1])).toEqual([99_999_999_998, 1])
  })

  it('is refused for more than there is', () => {
    expect(() => partsUpTo(4, [1, 2])).toThrow(RangeError)
    expect(partsUpTo(0, [])).toEqual([])
  })
})
