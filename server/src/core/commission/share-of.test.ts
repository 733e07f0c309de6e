import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { shareOf, takenBackOf } from './share-of'

const fen = fc.integer({ min: 1, max: 100_000_000_000 })
const rate = fc.integer({ min: 1, max: 900_000 })

test('a rate is of parts per million, rounded down', () => {
  expect([shareOf(16_800, 100_000), shareOf(9_999, 100_000), shareOf(9, 100_000), shareOf(3, 333_333)]).toEqual([
    1_680, 999, 0, 0,
  ])
  fc.assert(
    fc.property(fen, rate, (base, ppm) => {
      const share = shareOf(base, ppm)
      expect(BigInt(share) * 1_000_000n <= BigInt(base) * BigInt(ppm)).toBe(true)
      expect(BigInt(share + 1) * 1_000_000n > BigInt(base) * BigInt(ppm)).toBe(true)
    }),
    { numRuns: histories() },
  )
})

test('what is taken back never falls while more is refunded, is never more than was earned, and is all of it in the end', () => {
  const sale = fc.tuple(fen, rate).filter(([base, ppm]) => shareOf(base, ppm) > 0)
  fc.assert(
    fc.property(sale, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), ([base, ppm], parts) => {
      const commission = { base_fen: base, amount_fen: shareOf(base, ppm) }
      const refunds = [...parts.map((part) => Math.floor(part * base)), base].sort((a, b) => a - b)
      const taken = refunds.map((refunded) => takenBackOf(commission, refunded))
      expect(taken).toEqual([...taken].sort((a, b) => a - b))
      expect(taken.at(-1)).toBe(commission.amount_fen)
    }),
    { numRuns: histories() },
  )
})
