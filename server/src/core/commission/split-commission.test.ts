import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { partsUpTo } from '../ledger/parts-up-to'
import { commissionOf, ppmOf, type SplitTerms, splitCommission } from './split-commission'

const terms = (more: Partial<SplitTerms> = {}): SplitTerms => ({
  promoterId: 'prm_chen',
  ratePpm: 100_000,
  agencyId: null,
  servicePpm: 0,
  sharePpm: 1_000_000,
  supplierId: null,
  offerPpm: null,
  ...more,
})
const withAgency = (more: Partial<SplitTerms> = {}) =>
  terms({ agencyId: 'agc_own', servicePpm: 20_000, sharePpm: 800_000, ...more })

const split = (baseFen: number, of: SplitTerms) =>
  splitCommission(commissionOf(baseFen, of), of).map(({ subject, fen }) => [subject, fen])

describe('the commission of a line of ¥168.00', () => {
  it('is the promoter’s where they have no agency', () => {
    expect(split(16_800, terms())).toEqual([['prm_chen', 1_680]])
  })

  it('is shared by the agency’s rate; the service rate is the agency’s', () => {
    // 10 % is ¥16.80, of which 80 % are the promoter's; 2 % beside it are the agency's.
    expect(split(16_800, withAgency())).toEqual([
      ['prm_chen', 1_344],
      ['agc_own', 336 + 336],
    ])
  })

  it('of goods that were taken on, leaves the supplier what it did not offer', () => {
    // The plan pays 12 %; 9 % were offered: 7.2 % to the promoter, 1.8 % to the agency, 3 % to the supplier.
    expect(split(16_800, withAgency({ supplierId: 'agc_supplier', offerPpm: 90_000 }))).toEqual([
      ['prm_chen', 1_210],
      ['agc_own', 302],
      ['agc_supplier', 504],
    ])
  })

  it('pays no more than the plan where more was offered', () => {
    expect(split(16_800, withAgency({ supplierId: 'agc_supplier', offerPpm: 400_000 }))).toEqual([
      ['prm_chen', 1_613],
      ['agc_own', 403],
    ])
  })

  it('leaves out who would get less than a fen', () => {
    expect(split(10, withAgency())).toEqual([['prm_chen', 1]])
    expect(split(1, withAgency())).toEqual([])
  })
})

it('says what of the base each part is', () => {
  const of = withAgency({ supplierId: 'agc_supplier', offerPpm: 90_000 })
  expect(['promoter', 'agency', 'supplier'].map((part) => ppmOf(part as 'promoter', of))).toEqual([
    72_000, 18_000, 30_000,
  ])
  expect(ppmOf('promoter', terms())).toBe(100_000)
})

const rate = fc.integer({ min: 1, max: 450_000 })
const anyTerms = fc
  .record({
    ratePpm: rate,
    servicePpm: fc.integer({ min: 0, max: 450_000 }),
    sharePpm: fc.integer({ min: 100_000, max: 1_000_000 }),
    offerPpm: fc.option(fc.integer({ min: 1, max: 900_000 })),
    hasAgency: fc.boolean(),
  })
  .map(({ hasAgency, offerPpm, ...rates }) =>
    hasAgency
      ? withAgency({ ...rates, offerPpm, supplierId: offerPpm === null ? null : 'agc_supplier' })
      : terms({ ratePpm: rates.ratePpm }),
  )
const base = fc.integer({ min: 1, max: 10_000_000_000 })

it('comes to the commission exactly, along at most three, each once, for any rates', () => {
  fc.assert(
    fc.property(base, anyTerms, (baseFen, of) => {
      const amountFen = commissionOf(baseFen, of)
      const parts = splitCommission(amountFen, of)
      expect(parts.reduce((all, { fen }) => all + fen, 0)).toBe(amountFen)
      expect(parts.length).toBeLessThanOrEqual(3)
      expect(new Set(parts.map(({ subject }) => subject)).size).toBe(parts.length)
      for (const { fen, account } of parts) {
        expect(fen).toBeGreaterThan(0)
        expect(account === 'promoter' ? fen <= amountFen : of.agencyId !== null).toBe(true)
      }
    }),
    { numRuns: histories() },
  )
})

it('is within a fen of each part’s exact proportion', () => {
  fc.assert(
    fc.property(base, anyTerms, (baseFen, of) => {
      const amountFen = commissionOf(baseFen, of)
      const all = BigInt(of.ratePpm + of.servicePpm) * 1_000_000n
      const offered = BigInt(of.offerPpm === null ? of.ratePpm : Math.min(of.offerPpm, of.ratePpm + of.servicePpm))
      const exact = (BigInt(amountFen) * offered * BigInt(of.sharePpm)) / all
      const promoter = splitCommission(amountFen, of).find(({ account }) => account === 'promoter')?.fen ?? 0
      expect(Math.abs(promoter - Number(exact))).toBeLessThanOrEqual(1)
    }),
    { numRuns: histories() },
  )
})

it('is given back by each receiver in the same proportion, and exactly in the end, however it is refunded', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(base, anyTerms, steps, (baseFen, of, weights) => {
      const parts = splitCommission(commissionOf(baseFen, of), of).map(({ fen }) => fen)
      const all = parts.reduce((sum, fen) => sum + fen, 0)
      let before = parts.map(() => 0)
      let upTo = 0
      const sum = weights.reduce((whole, weight) => whole + weight, 0)
      for (const weight of weights) {
        upTo = Math.min(all, upTo + Math.floor((all * weight) / sum))
        const after = partsUpTo(upTo, parts)
        after.forEach((fen, index) => {
          expect(fen).toBeGreaterThanOrEqual(before[index] ?? 0)
        })
        before = after
      }
      expect(partsUpTo(all, parts)).toEqual(parts)
    }),
    { numRuns: histories() },
  )
})
