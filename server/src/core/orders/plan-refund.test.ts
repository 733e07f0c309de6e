import type { RefundOrder } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import type { Problem } from '../../platform/problem'
import type { OrderLineRow } from './order-lines'
import { planRefund } from './plan-refund'

const lineOf = (id: string, payable_fen: number, quantity: number, shipped_quantity = 0) =>
  ({
    id,
    payable_fen,
    quantity,
    shipped_quantity,
    refunded_quantity: 0,
    refunded_fen: 0,
    returned_quantity: 0,
  }) as OrderLineRow

/** An order in memory, from which refunds take. */
function orderOf(lines: OrderLineRow[], freight_fen = 0) {
  const order = { freight_fen, refunded_freight_fen: 0 }
  return {
    order,
    lines,
    refund(wanted: RefundOrder) {
      const plan = planRefund(order, lines, wanted)
      for (const { line, quantity, fen } of plan.lines) {
        line.refunded_quantity += quantity
        line.refunded_fen += fen
      }
      order.refunded_freight_fen += plan.freightFen
      return { fen: plan.lines.map((one) => one.fen), freightFen: plan.freightFen, isLast: plan.isLast }
    },
  }
}
const refusalOf = (work: () => unknown): Partial<Problem> => {
  try {
    work()
  } catch (error) {
    return error as Problem
  }
  throw new Error('it was not refused')
}

describe('a refund by the piece', () => {
  it('pays each piece its share, and all of them what the line cost', () => {
    const { refund } = orderOf([lineOf('a', 1_000, 3), lineOf('b', 50, 1, 1)])
    const one = { lines: [{ lineId: 'a', quantity: 1 }] }
    expect([refund(one).fen, refund(one).fen, refund(one).fen]).toEqual([[333], [333], [334]])
    expect(refusalOf(() => refund(one))).toMatchObject({ code: 'refund_exceeds_paid', details: { param: '/lines/0' } })
  })

  it('pays the same whether pieces go back one by one or together', () => {
    const pieces = fc
      .tuple(fc.nat({ max: 100_000 }), fc.integer({ min: 1, max: 20 }))
      .chain(([fen, quantity]) =>
        fc.tuple(fc.constant(fen), fc.constant(quantity), fc.integer({ min: 1, max: quantity })),
      )
    fc.assert(
      fc.property(pieces, ([fen, quantity, count]) => {
        const together = orderOf([lineOf('a', fen, quantity)])
        const single = orderOf([lineOf('a', fen, quantity)])
        together.refund({ lines: [{ lineId: 'a', quantity: count }] })
        for (let piece = 0; piece < count; piece++) single.refund({ lines: [{ lineId: 'a', quantity: 1 }] })
        expect(single.lines).toEqual(together.lines)
      }),
      { numRuns: histories() },
    )
  })

  it('counts an amount that went back before against the last pieces', () => {
    const { refund } = orderOf([lineOf('a', 1_000, 2, 2)])
    expect(refund({ lines: [{ lineId: 'a', fen: 300 }] }).fen).toEqual([300])
    expect(refund({ lines: [{ lineId: 'a', quantity: 1 }] }).fen).toEqual([500])
    expect(refund({ lines: [{ lineId: 'a', quantity: 1 }] })).toEqual({ fen: [200], freightFen: 0, isLast: true })
  })
})

describe('a refund of an amount', () => {
  it('leaves the pieces until all that they cost went back', () => {
    const { lines, refund } = orderOf([lineOf('a', 1_000, 2, 2)])
    refund({ lines: [{ lineId: 'a', fen: 999 }] })
    expect(lines[0]?.refunded_quantity).toBe(0)
    expect(refund({ lines: [{ lineId: 'a', fen: 1 }] }).isLast).toBe(true)
    expect(lines[0]?.refunded_quantity).toBe(2)
  })

  it('is refused above what is left, with the member at fault', () => {
    const { refund } = orderOf([lineOf('a', 1_000, 2), lineOf('b', 500, 1)], 800)
    const refused: [NonNullable<RefundOrder>, string][] = [
      [{ lines: [{ lineId: 'a', fen: 1_001 }] }, '/lines/0/fen'],
      [
        {
          lines: [
            { lineId: 'b', fen: 1 },
            { lineId: 'a', quantity: 3 },
          ],
        },
        '/lines/1/quantity',
      ],
      [{ freightFen: 801 }, '/freightFen'],
    ]
    for (const [wanted, param] of refused) {
      expect(refusalOf(() => refund(wanted))).toMatchObject({ code: 'refund_exceeds_paid', details: { param } })
    }
    const twice = { lines: [{ lineId: 'a' }, { lineId: 'a' }] }
    expect(refusalOf(() => refund(twice))).toMatchObject({
      code: 'validation_failed',
      details: { param: '/lines/1/lineId' },
    })
    const both = { lines: [{ lineId: 'a', quantity: 1, fen: 1 }] }
    expect(refusalOf(() => refund(both))).toMatchObject({
      code: 'validation_failed',
      details: { param: '/lines/0/fen' },
    })
    expect(refusalOf(() => refund({ lines: [{ lineId: 'c' }] }))).toMatchObject({ code: 'not_found' })
  })
})

describe('freight', () => {
  it('goes back with everything, or by name', () => {
    expect(orderOf([lineOf('a', 1_000, 2, 1)], 800).refund(null)).toEqual({
      fen: [1_000],
      freightFen: 800,
      isLast: true,
    })
    const { refund } = orderOf([lineOf('a', 1_000, 2, 1)], 800)
    expect(refund({ lines: [{ lineId: 'a' }] })).toEqual({ fen: [1_000], freightFen: 0, isLast: false })
    expect(refund({ freightFen: 300 })).toEqual({ fen: [], freightFen: 300, isLast: false })
    expect(refund({})).toEqual({ fen: [], freightFen: 500, isLast: true })
  })

  it('goes back with the last piece where nothing was shipped', () => {
    const { refund } = orderOf([lineOf('a', 1_000, 2)], 800)
    const one = { lines: [{ lineId: 'a', quantity: 1 }] }
    expect(refund(one)).toEqual({ fen: [500], freightFen: 0, isLast: false })
    expect(refund(one)).toEqual({ fen: [500], freightFen: 800, isLast: true })
  })
})

it('any refunds one after the other never exceed what was paid, and then all the rest is exactly that', () => {
  const line = fc.record({ fen: fc.nat({ max: 9_999 }), quantity: fc.integer({ min: 1, max: 5 }), sent: fc.boolean() })
  const wanted = fc.record({ of: fc.nat({ max: 3 }), quantity: fc.nat({ max: 4 }), fen: fc.nat({ max: 4_000 }) })
  const history = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    freightFen: fc.nat({ max: 1_000 }),
    refunds: fc.array(wanted, { maxLength: 8 }),
  })
  fc.assert(
    fc.property(history, (all) => {
      const lines = all.lines.map(({ fen, quantity, sent }, index) =>
        lineOf(`l${index}`, fen, quantity, sent ? quantity : 0),
      )
      const { order, refund } = orderOf(lines, all.freightFen)
      let over = false
      for (const { of, quantity, fen } of all.refunds) {
        if (over) break
        const part = quantity > 0 ? { quantity } : fen > 0 ? { fen } : {}
        const lineId = `l${of % lines.length}`
        try {
          over = refund({ lines: [{ lineId, ...part }] }).isLast
        } catch (error) {
          expect(error).toMatchObject({ code: 'refund_exceeds_paid' })
        }
        for (const one of lines) {
          expect(one.refunded_fen).toBeLessThanOrEqual(one.payable_fen)
          expect(one.refunded_quantity).toBeLessThanOrEqual(one.quantity)
        }
      }
      if (!over) expect(refund(null).isLast).toBe(true)
      expect(order.refunded_freight_fen).toBe(order.freight_fen)
      for (const one of lines) {
        expect([one.refunded_fen, one.refunded_quantity]).toEqual([one.payable_fen, one.quantity])
      }
    }),
    { numRuns: histories() },
  )
})
