import fc from 'fast-check'
import { histories } from '../../../test/histories'
import { formatFen, moneyParts } from './money'

test.each([
  [1, '¥0.01'],
  [99, '¥0.99'],
  [100, '¥1.00'],
  [16800, '¥168.00'],
  [999900, '¥9,999.00'],
  [1200000, '¥12,000.00'],
  [123456789, '¥1,234,567.89'],
  [-2000, '-¥20.00'],
  [0, '¥0.00'],
])('%i fen is written %s', (amount, text) => expect(formatFen(amount)).toBe(text))

test('short leaves out whole cents only', () => {
  expect(formatFen(2000, { short: true })).toBe('¥20')
  expect(formatFen(2050, { short: true })).toBe('¥20.50')
})

test('no amount gains or loses a fen in writing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      const { sign, yuan, cents } = moneyParts(amount)
      const read = Number(yuan.replace(/,/g, '')) * 100 + Number(cents)
      expect(sign === '-' ? -read : read).toBe(amount)
    }),
    { numRuns: histories() },
  )
})
