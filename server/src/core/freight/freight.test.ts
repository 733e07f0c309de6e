import type { FreightTemplate } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { pathsOf } from '../regions/place-paths'
import { freightTo } from './freight'
import { feeFen, termsAt } from './freight-terms'

const xinjiang = { province: '新疆维吾尔自治区', city: '乌鲁木齐市', county: '天山区' }
const hangzhou = { province: '浙江省', city: '杭州市', county: '西湖区' }
const template = (change: Partial<FreightTemplate> = {}): FreightTemplate => ({
  id: 'plain',
  name: '标准',
  by: 'piece',
  rate: { first: 1, firstFen: 800, more: 1, moreFen: 200 },
  freeFromFen: null,
  regions: [],
  notServed: [],
  ...change,
})
const line = (change: object = {}) => ({
  freightTemplateId: 'plain' as string | null,
  weightGrams: 500,
  quantity: 1,
  payableFen: 5_000,
  ...change,
})

describe('freight of an order', () => {
  it('is the first piece and each further one, by all pieces of the template together', () => {
    const freight = freightTo({ templates: [template()] }, hangzhou)
    expect(freight.fen([line()])).toBe(800)
    expect(freight.fen([line({ quantity: 2 }), line({ quantity: 3 })])).toBe(800 + 4 * 200)
    expect(freight.fen([])).toBe(0)
  })

  it('by weight: each further kilogram that is begun', () => {
    const rate = { first: 3_000, firstFen: 1_200, more: 1_000, moreFen: 300 }
    const heavy = template({ by: 'weight', rate })
    const grams = (weightGrams: number, quantity = 1) =>
      freightTo({ templates: [heavy] }, hangzhou).fen([line({ weightGrams, quantity })])
    expect([grams(0), grams(3_000), grams(3_001), grams(4_000), grams(4_001), grams(2_500, 2)]).toEqual([
      1_200, 1_200, 1_500, 1_500, 1_800, 1_800,
    ])
  })

  it('adds up over templates; each is free from its own amount, of its own goods', () => {
    const heavy = template({ id: 'heavy', freeFromFen: 6_000 })
    const freight = freightTo({ templates: [template(), heavy] }, hangzhou)
    expect(freight.fen([line(), line({ freightTemplateId: 'heavy' })])).toBe(1_600)
    expect(freight.fen([line(), line({ freightTemplateId: 'heavy', payableFen: 6_000 })])).toBe(800)
  })

  it('takes the first template for goods that name none, or one that is gone', () => {
    const freight = freightTo({ templates: [template(), template({ id: 'other' })] }, hangzhou)
    expect(freight.fen([line({ freightTemplateId: null }), line({ freightTemplateId: 'gone' })])).toBe(1_000)
  })

  it('costs and is free as the region says, and the most specific rule decides', () => {
    const far = { rate: { first: 1, firstFen: 2_500, more: 1, moreFen: 900 }, freeFromFen: null }
    const near = { rate: { first: 1, firstFen: 1_500, more: 1, moreFen: 0 }, freeFromFen: 4_000 }
    const regions = [
      { places: ['新疆维吾尔自治区'], ...far },
      { places: ['新疆维吾尔自治区/乌鲁木齐市'], ...near },
    ]
    const setting = { templates: [template({ freeFromFen: 0, regions })] }
    const there = (region: object) => freightTo(setting, { ...xinjiang, ...region }).fen([line({ payableFen: 3_999 })])
    expect([there({}), there({ city: '喀什地区', county: '喀什市' })]).toEqual([1_500, 2_500])
    expect(freightTo(setting, xinjiang).fen([line({ payableFen: 4_000 })])).toBe(0)
    expect(freightTo(setting, hangzhou).fen([line()])).toBe(0)
  })

  it('does not exist where nothing is sent; a city of such a province may still be served', () => {
    const notServed = ['新疆维吾尔自治区', '浙江省/杭州市/西湖区']
    const { rate } = template()
    const regions = [{ places: ['新疆维吾尔自治区/乌鲁木齐市'], rate, freeFromFen: null }]
    const setting = { templates: [template({ id: 'fragile', regions, notServed }), template()] }
    const serves = (region: object, freightTemplateId = 'fragile') =>
      freightTo(setting, { ...hangzhou, ...region }).serves({ freightTemplateId })
    expect([serves(xinjiang), serves({ ...xinjiang, city: '喀什地区' })]).toEqual([true, false])
    expect([serves({}), serves({ county: '上城区' }), serves({}, 'plain')]).toEqual([false, true, true])
    expect(() => freightTo(setting, hangzhou).fen([line({ freightTemplateId: 'fragile' })])).toThrow('not sent there')
  })
})

describe('freight of any order by any templates', () => {
  const fen = fc.integer({ min: 0, max: 1_000_000 })
  const units = fc.integer({ min: 1, max: 1_000_000 })
  const rate = fc.record({ first: units, firstFen: fen, more: units, moreFen: fen })
  const freeFromFen = fc.option(fen)
  const places = ['A', 'A/B', 'A/B/C', 'A/X', 'D', 'D/E']
  /** Each place has a rule, is not served, or is not named. */
  const rules = fc.tuple(...places.map(() => fc.constantFrom('rule', 'none', 'unnamed')))
  const anyTemplate = (id: string) =>
    fc.record({ by: fc.constantFrom('piece' as const, 'weight' as const), rate, freeFromFen, rules, rate2: rate }).map(
      ({ by, rules: of, rate2, ...own }): FreightTemplate => ({
        ...template({ id, by, ...own }),
        regions: places.flatMap((path, index) =>
          of[index] === 'rule'
            ? [{ places: [path], rate: { ...rate2, firstFen: rate2.firstFen + index }, freeFromFen: own.freeFromFen }]
            : [],
        ),
        notServed: places.filter((_, index) => of[index] === 'none'),
      }),
    )
  const region = fc.record({
    province: fc.constantFrom('A', 'D', 'Z'),
    city: fc.constantFrom('B', 'X', 'E'),
    county: fc.constantFrom('C', 'Y', ''),
  })
  const anyLine = fc.record({
    freightTemplateId: fc.constantFrom('a', 'b', null),
    weightGrams: fc.integer({ min: 0, max: 1_000_000 }),
    quantity: fc.integer({ min: 1, max: 999 }),
    payableFen: fen,
  })
  const lines = fc.array(anyLine, { minLength: 1, maxLength: 50 })
  const templates = fc.tuple(anyTemplate('a'), anyTemplate('b')).map((both) => ({ templates: both }))

  it('is a whole number of fen, not negative, the sum over templates, and between the least and the most', () => {
    fc.assert(
      fc.property(templates, region, lines, (setting, to, all) => {
        const freight = freightTo(setting, to)
        const sent = all.filter((one) => freight.serves(one))
        const cost = freight.fen(sent)
        expect(Number.isSafeInteger(cost)).toBe(true)
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(freight.mostFen(sent)).toBe(cost)
        expect(freight.fen([...sent].reverse())).toBe(cost)
        const ofB = sent.filter((one) => one.freightTemplateId === 'b')
        const others = sent.filter((one) => one.freightTemplateId !== 'b')
        expect(freight.fen(ofB) + freight.fen(others)).toBe(cost)
        const anywhere = freightTo(setting, null)
        expect(anywhere.fen(sent)).toBeLessThanOrEqual(cost)
        expect(anywhere.mostFen(sent)).toBeGreaterThanOrEqual(cost)
      }),
      { numRuns: histories() },
    )
  })

  it('never falls with another piece, unless the goods reach the amount from which they are free', () => {
    fc.assert(
      fc.property(anyTemplate('a'), lines, fc.nat({ max: 49 }), (one, all, at) => {
        const freight = freightTo({ templates: [{ ...one, freeFromFen: null, notServed: [] }] }, hangzhou)
        const more = all.map((old, index) => (index === at % all.length ? { ...old, quantity: old.quantity + 1 } : old))
        expect(freight.fen(more)).toBeGreaterThanOrEqual(freight.fen(all))
      }),
      { numRuns: histories() },
    )
  })

  it('is the same however pieces are spread over lines of one SKU', () => {
    fc.assert(
      fc.property(anyTemplate('a'), anyLine, fc.nat({ max: 998 }), (one, all, first) => {
        fc.pre(first < all.quantity && first > 0)
        const freight = freightTo({ templates: [{ ...one, notServed: [] }] }, hangzhou)
        const parts = [
          { ...all, quantity: first, payableFen: Math.floor(all.payableFen / 3) },
          { ...all, quantity: all.quantity - first, payableFen: all.payableFen - Math.floor(all.payableFen / 3) },
        ]
        expect(freight.fen(parts)).toBe(freight.fen([all]))
      }),
      { numRuns: histories() },
    )
  })

  it('goes by the longest path that covers the region', () => {
    fc.assert(
      fc.property(anyTemplate('a'), region, (one, to) => {
        const covering = pathsOf(to)
        const named = [...one.notServed, ...one.regions.flatMap((rule) => rule.places)]
        const [longest] = named
          .filter((path) => covering.includes(path))
          .sort((a, b) => b.split('/').length - a.split('/').length)
        const rule = one.regions.find((each) => longest !== undefined && each.places.includes(longest))
        const terms = termsAt(one, to)
        if (longest !== undefined && one.notServed.includes(longest)) expect(terms).toBeNull()
        else expect(terms?.rate).toEqual((rule ?? one).rate)
      }),
      { numRuns: histories() },
    )
  })

  it('counts steps exactly as counting them one by one', () => {
    const small = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(small, small, fc.nat({ max: 400 }), (first, more, wanted) => {
        let steps = 0
        for (let carried = first; carried < wanted; carried += more) steps += 1
        const terms = { by: 'piece' as const, rate: { first, firstFen: 7, more, moreFen: 3 }, freeFromFen: null }
        expect(feeFen(terms, wanted, 0)).toBe(7 + steps * 3)
      }),
      { numRuns: histories() },
    )
  })
})
