import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { arbitraryCoupons, arbitraryLines, now } from '../../../testing/pricing/arbitraries'
import { bestCoupons, chosenCoupons, leastWith, payableWith, tryCoupons } from '../coupons/choose-coupons'
import { type HeldRule, matches, obstacleOf, partOf } from '../coupons/coupon-rule'
import { type Freight, freightTo, noFreight } from '../freight/freight'
import { freightSetting } from '../freight/freight-setting'
import { type PriceLine, price as priceOf } from './pricing'

const defaultFreight = freightTo(freightSetting.initial, null)
const plain = { discounts: [], freight: defaultFreight }
const price = (lines: readonly PriceLine[], coupons: readonly HeldRule[], freight: Freight) =>
  priceOf(lines, coupons.map(partOf), freight)
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const line = (change: Partial<PriceLine> = {}): PriceLine => ({
  productId: 'prd_a',
  categoryIds: ['cat_x'],
  freightTemplateId: null,
  weightGrams: 0,
  priceFen: 10_000,
  quantity: 1,
  ...change,
})
const coupon = (change: Partial<HeldRule> = {}): HeldRule => ({
  id: 'hcp_1',
  couponId: 'cpn_1',
  kind: 'amount_off',
  offFen: 1_000,
  percentOff: 0,
  thresholdFen: 0,
  thresholdQuantity: 0,
  scope: 'shop',
  scopeIds: [],
  payer: 'merchant',
  budgetLeftFen: null,
  validFrom: now,
  validUntil: new Date(now.getTime() + 86_400_000),
  ...change,
})
const usableOf = (lines: PriceLine[], coupons: HeldRule[]) =>
  tryCoupons(lines, coupons, plain, now)
    .filter((one) => one.obstacle === null)
    .map((one) => one.coupon)

describe('the price of goods with coupons', () => {
  it('sums to the fen, never below zero, never more off than the goods cost', () => {
    fc.assert(
      fc.property(arbitraryLines, arbitraryCoupons, (lines, coupons) => {
        const priced = price(lines, coupons, defaultFreight)
        expect(sum(priced.lines.map((one) => one.goodsFen))).toBe(priced.goodsFen)
        expect(sum(priced.lines.map((one) => one.discountFen))).toBe(priced.discountFen)
        expect(sum(priced.lines.map((one) => one.payableFen)) + priced.freightFen).toBe(priced.payableFen)
        expect(priced.goodsFen - priced.discountFen + priced.freightFen).toBe(priced.payableFen)
        for (const one of priced.lines) {
          expect(one.goodsFen - one.discountFen).toBe(one.payableFen)
          expect(sum(one.discounts.map((part) => part.fen))).toBe(one.discountFen)
          expect(one.discountFen).toBeGreaterThanOrEqual(0)
          expect(one.payableFen).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: histories() },
    )
  })

  it('takes nothing off a line that the coupon is not for', () => {
    fc.assert(
      fc.property(arbitraryLines, arbitraryCoupons, (lines, coupons) => {
        for (const one of usableOf(lines, coupons)) {
          const priced = price(lines, [one], defaultFreight)
          lines.forEach((wanted, index) => {
            if (!matches(one, wanted)) expect(priced.lines[index]?.discountFen).toBe(0)
          })
        }
      }),
      { numRuns: histories() },
    )
  })

  it('takes a percentage of what the coupon for the goods left', () => {
    const goods = coupon({ id: 'hcp_1', scope: 'products', scopeIds: ['prd_a'], offFen: 2_000 })
    const shop = coupon({ id: 'hcp_2', kind: 'percent_off', percentOff: 10, offFen: 0 })
    const lines = [line(), line({ productId: 'prd_b', priceFen: 5_000, quantity: 2 })]
    // 20000 − 2000 = 18000, then 10 % of that; the order in which they are named does not matter.
    for (const chosen of [
      [goods, shop],
      [shop, goods],
    ]) {
      const priced = price(lines, chosen, defaultFreight)
      expect(priced.discountFen).toBe(2_000 + 1_800)
      expect(priced.lines.map((one) => one.discountFen)).toEqual([2_800, 1_000])
      expect(priced.lines.map((one) => one.discounts)).toEqual([
        [
          { funder: 'product_coupon', payer: 'merchant', fen: 2_000 },
          { funder: 'shop_coupon', payer: 'merchant', fen: 800 },
        ],
        [{ funder: 'shop_coupon', payer: 'merchant', fen: 1_000 }],
      ])
    }
  })

  it('leaves 1 fen of an order, however much its coupons could take off', () => {
    const all = coupon({ offFen: 90_000 })
    const goods = coupon({
      id: 'hcp_2',
      kind: 'percent_off',
      percentOff: 80,
      offFen: 0,
      scope: 'products',
      scopeIds: ['prd_a'],
    })
    const priced = price([line({ quantity: 2 }), line({ productId: 'prd_b', priceFen: 7 })], [all, goods], noFreight)
    expect(priced).toMatchObject({ goodsFen: 20_007, discountFen: 20_006, payableFen: 1 })
    fc.assert(
      fc.property(arbitraryLines, arbitraryCoupons, (lines, coupons) => {
        const { applied } = chosenCoupons(lines, usableOf(lines, coupons))
        expect(price(lines, applied, noFreight).payableFen).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: histories() },
    )
  })

  it('rounds a percentage down, and charges one fen for one fen', () => {
    const priced = price([line({ priceFen: 1 })], [coupon({ kind: 'percent_off', percentOff: 50 })], defaultFreight)
    expect(priced.discountFen).toBe(0)
    expect(priced.payableFen).toBe(1 + 1_000)
  })
})

describe('freight', () => {
  it('is free from the amount on, counted after discounts, and nothing is sent for nothing', () => {
    expect(price([line({ priceFen: 9_899 })], [], defaultFreight).freightFen).toBe(1_000)
    expect(price([line({ priceFen: 9_900 })], [], defaultFreight).freightFen).toBe(0)
    expect(price([], [], defaultFreight).freightFen).toBe(0)
    expect(price([line()], [coupon({ offFen: 101 })], defaultFreight).freightFen).toBe(1_000)
  })
})

describe('the best coupons', () => {
  it('leave no other permitted choice with less to pay', () => {
    fc.assert(
      fc.property(arbitraryLines, arbitraryCoupons, (lines, coupons) => {
        const usable = usableOf(lines, coupons)
        const best = price(lines, bestCoupons(lines, usable, plain), defaultFreight).payableFen
        // Every subset of the coupons, cut down to what may go together, instead of the search's own two loops.
        for (let mask = 0; mask < 2 ** usable.length; mask++) {
          const subset = usable.filter((_, index) => mask & (1 << index))
          const { applied, excluded } = chosenCoupons(lines, subset)
          if (excluded.length > 0) continue
          expect(price(lines, applied, defaultFreight).payableFen).toBeGreaterThanOrEqual(best)
        }
      }),
      { numRuns: histories() },
    )
  })

  it('with one more make less to pay exactly where that one, alone or with one of the other kind, makes less', () => {
    fc.assert(
      fc.property(arbitraryLines, arbitraryCoupons, (lines, coupons) => {
        const [one, ...held] = usableOf(lines, coupons)
        if (!one) return
        const leastOf = (usable: HeldRule[]) => payableWith(lines, bestCoupons(lines, usable, plain), plain)
        expect(leastOf([...held, one])).toBe(Math.min(leastOf(held), leastWith(lines, one, held, plain)))
      }),
      { numRuns: histories() },
    )
  })

  it('leave out a coupon that only costs the free freight', () => {
    const small = coupon({ offFen: 500 })
    const lines = [line()]
    expect(bestCoupons(lines, [small], plain)).toEqual([])
    expect(tryCoupons(lines, [small], plain, now)[0]?.savesFen).toBe(0)
  })

  it('spend the one that expires first where two save the same', () => {
    const late = coupon({ id: 'hcp_1', couponId: 'cpn_1', validUntil: new Date(now.getTime() + 9 * 86_400_000) })
    const soon = coupon({ id: 'hcp_2', couponId: 'cpn_2', validUntil: new Date(now.getTime() + 86_400_000) })
    const lines = [line({ priceFen: 50_000 })]
    expect(bestCoupons(lines, [late, soon], plain)).toEqual([soon])
  })

  it('are several for goods where no line is for two of them', () => {
    const tea = coupon({ id: 'hcp_1', couponId: 'cpn_1', scope: 'products', scopeIds: ['prd_a'], offFen: 300 })
    const silk = coupon({ id: 'hcp_2', couponId: 'cpn_2', scope: 'products', scopeIds: ['prd_b'], offFen: 200 })
    const both = coupon({
      id: 'hcp_3',
      couponId: 'cpn_3',
      scope: 'products',
      scopeIds: ['prd_a', 'prd_b'],
      offFen: 450,
    })
    const lines = [line(), line({ productId: 'prd_b' })]
    expect(bestCoupons(lines, [tea, silk, both], plain)).toEqual([tea, silk])
    expect(chosenCoupons(lines, [both, tea, silk])).toEqual({ applied: [both], excluded: [tea, silk] })
    const dearer = { ...both, offFen: 501 }
    expect(bestCoupons(lines, [tea, silk, dearer], plain)).toEqual([dearer])
  })

  it('are found among many within the number that is tried', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      coupon({
        id: `hcp_${index}`,
        couponId: `cpn_${index}`,
        scope: 'products',
        scopeIds: [`prd_${index % 20}`],
        offFen: 100 + index,
      }),
    )
    const lines = Array.from({ length: 20 }, (_, index) => line({ productId: `prd_${index}` }))
    // The better of two for each product, but only as many as an order takes.
    expect(
      bestCoupons(lines, many, plain)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      many
        .slice(20)
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('are one for the shop and one for the same goods at most; a second of a kind is shut out', () => {
    const shop = coupon({ id: 'hcp_1' })
    const another = coupon({ id: 'hcp_2' })
    const goods = coupon({ id: 'hcp_3', scope: 'categories', scopeIds: ['cat_x'] })
    expect(chosenCoupons([line()], [shop, another, goods])).toEqual({ applied: [goods, shop], excluded: [another] })
  })
})

describe('why a coupon cannot be used', () => {
  const cases: [string, Partial<HeldRule>, ReturnType<typeof obstacleOf>][] = [
    ['too little', { thresholdFen: 11_200 }, { reason: 'below_amount', missingFen: 1_200, missingQuantity: null }],
    ['too few', { thresholdQuantity: 3 }, { reason: 'below_quantity', missingFen: null, missingQuantity: 2 }],
    [
      'other goods',
      { scope: 'products', scopeIds: ['prd_z'] },
      { reason: 'no_matching_goods', missingFen: null, missingQuantity: null },
    ],
    [
      'not yet',
      { validFrom: new Date(now.getTime() + 1) },
      { reason: 'not_started', missingFen: null, missingQuantity: null },
    ],
    [
      'a budget that is spent',
      { budgetLeftFen: 999 },
      { reason: 'budget_spent', missingFen: null, missingQuantity: null },
    ],
    ['nothing', { budgetLeftFen: 1_000, thresholdFen: 10_000, thresholdQuantity: 1 }, null],
  ]
  it.each(cases)('%s', (_, change, expected) => {
    expect(obstacleOf(coupon(change), [line()], now)).toEqual(expected)
  })

  it('counts only the goods that the coupon is for', () => {
    const lines = [line(), line({ productId: 'prd_b', categoryIds: [], priceFen: 90_000 })]
    const tea = coupon({ scope: 'categories', scopeIds: ['cat_x'], thresholdFen: 20_000 })
    expect(obstacleOf(tea, lines, now)?.missingFen).toBe(10_000)
  })
})
