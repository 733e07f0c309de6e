import { obtainableQuantity, problemOf, type WantedGoods } from './line-problems'

const wanted = (change: Partial<WantedGoods> = {}): WantedGoods => ({
  skuId: 'sku_1',
  productId: 'prd_1',
  listed: true,
  available: 10,
  limitLeft: null,
  priceFen: 100,
  seenPriceFen: 100,
  quantity: 1,
  ...change,
})
const codeOf = (line: WantedGoods, others: WantedGoods[] = []) => problemOf(line, [line, ...others])?.code ?? null

describe('what is wrong with a line', () => {
  it.each([
    [{}, null],
    [{ listed: false, available: 0 }, 'off_shelf'],
    [{ available: 0 }, 'out_of_stock'],
    [{ quantity: 11 }, 'not_enough_stock'],
    [{ quantity: 4, limitLeft: 3 }, 'purchase_limit_exceeded'],
    [{ quantity: 11, limitLeft: 3 }, 'purchase_limit_exceeded'],
    [{ quantity: 11, limitLeft: 20 }, 'not_enough_stock'],
    [{ seenPriceFen: 90 }, 'price_changed'],
    [{ seenPriceFen: null }, null],
    [{ seenPriceFen: 90, quantity: 11 }, 'not_enough_stock'],
  ] as const)('%j → %s', (change, code) => {
    expect(codeOf(wanted(change))).toBe(code)
  })

  it('says how many could be had, and the new price', () => {
    expect(problemOf(wanted({ quantity: 11 }), [])).toEqual({
      skuId: 'sku_1',
      code: 'not_enough_stock',
      availableQuantity: 10,
      priceFen: null,
    })
    expect(problemOf(wanted({ seenPriceFen: 90 }), [])?.priceFen).toBe(100)
  })

  it('shares a purchase limit between the SKUs of a product, and only those', () => {
    const line = wanted({ limitLeft: 3, quantity: 2 })
    const sibling = wanted({ skuId: 'sku_2', limitLeft: 3, quantity: 2 })
    const stranger = wanted({ skuId: 'sku_3', productId: 'prd_2', quantity: 9 })
    expect(codeOf(line, [sibling])).toBe('purchase_limit_exceeded')
    expect(obtainableQuantity(line, [line, sibling])).toBe(1)
    expect(codeOf(line, [stranger])).toBe(null)
  })
})
