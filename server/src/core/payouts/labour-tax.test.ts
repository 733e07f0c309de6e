import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { labourTaxOf, taxWithheld } from './labour-tax'

// Payments of a month in yuan, and what is withheld of them: computed by hand from table 2.
test.each([
  [800, 0],
  [801, 0.2],
  [3_000, 440],
  [4_000, 640],
  [5_000, 800],
  [25_000, 4_000],
  [30_000, 5_200],
  [62_500, 13_000],
  [100_000, 25_000],
])('of ¥%d ¥%d are withheld', (paid, tax) => {
  expect(labourTaxOf(Math.round(paid * 100))).toBe(Math.round(tax * 100))
})

test('however a month is paid in parts, what is withheld is that of the whole, and never less than nothing', () => {
  // From two fen on: of a single fen nothing can be withheld, see the next test.
  const parts = fc.array(fc.integer({ min: 2, max: 5_000_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(parts, (payments) => {
      const month = { amountFen: 0, taxFen: 0 }
      for (const fen of payments) {
        const tax = taxWithheld(fen, month)
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(tax).toBeLessThan(fen)
        month.amountFen += fen
        month.taxFen += tax
      }
      expect(month.taxFen).toBe(labourTaxOf(month.amountFen))
    }),
    { numRuns: histories() },
  )
})

test('a payment of one fen is paid whole, and the next one makes up for its tax', () => {
  const month = { amountFen: 4_960_574, taxFen: labourTaxOf(4_960_574) }
  expect(labourTaxOf(month.amountFen + 1)).toBe(month.taxFen + 1)
  expect(taxWithheld(1, month)).toBe(0)
  month.amountFen += 1
  expect(month.taxFen + taxWithheld(100, month)).toBe(labourTaxOf(month.amountFen + 100))
})

test('where withholding begins in the middle of a month, a payment is not withheld whole', () => {
  expect(taxWithheld(30_000, { amountFen: 1_000_000, taxFen: 0 })).toBe(29_999)
  expect(taxWithheld(1, { amountFen: 1_000_000, taxFen: 0 })).toBe(0)
})
