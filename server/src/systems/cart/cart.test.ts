import type { Cart, Problem } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { addGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { mostLines } from './add-line'

let shop: TestApp
let who: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
beforeEach(async () => {
  who = await shopper(shop, `phone-cart-${people++}`)
})
afterAll(() => shop.close())

const { tea, scarf, sticker } = seeded
let goods = 0
const fresh = (more: Partial<Parameters<typeof addGoods>[1]> = {}) =>
  addGoods(shop.db, { id: `c${goods++}`, priceFen: 5_000, stock: 10, ...more })
const add = (skuId: string, quantity = 1) => who.post<Cart>('/v1/cart/lines', { skuId, quantity })
const change = (skuId: string, body: object) => who.put<Cart>(`/v1/cart/lines/${skuId}`, body)
const cart = async () => (await who.get<Cart>('/v1/cart')).body
const problems = (all: Cart) => all.lines.map((line) => [line.skuId, line.problem?.code ?? null])

describe('the cart', () => {
  it('starts empty and adds up what is put in, newest first', async () => {
    expect(await cart()).toEqual({ lines: [], count: 0, selectedCount: 0, goodsFen: 0 })
    await add(tea.sku, 2)
    await shop.clock.advance(1)
    await add(scarf.red)
    const { status, body } = await add(tea.sku, 1)
    expect(status).toBe(200)
    expect(body).toMatchObject({ count: 4, selectedCount: 4, goodsFen: 3 * tea.priceFen + scarf.redPriceFen })
    expect(body.lines.map((line) => [line.skuId, line.quantity])).toEqual([
      [tea.sku, 3],
      [scarf.red, 1],
    ])
    expect(body.lines[0]).toMatchObject({
      title: '明前龙井 50g',
      specText: '50g',
      maxQuantity: tea.stock,
      selected: true,
    })
  })

  it('refuses more than there is, says how many there are, and changes nothing', async () => {
    await add(scarf.red, 4)
    const answer = await add(scarf.red, 2)
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'out_of_stock',
        param: '/quantity',
        lines: [{ skuId: scarf.red, code: 'not_enough_stock', availableQuantity: 5 }],
      },
    })
    expect(await change(scarf.red, { quantity: 6 })).toMatchObject({ status: 409, body: { code: 'out_of_stock' } })
    expect((await cart()).count).toBe(4)
  })

  it('refuses what is sold out, off the shelf, unknown, or over the purchase limit', async () => {
    const limited = await fresh({ limit: { period: 'ever', quantity: 2 } })
    const codes = async (skuId: string, quantity = 1) => {
      const { status, body } = await who.post<Problem>('/v1/cart/lines', { skuId, quantity })
      return [status, body.code]
    }
    expect(await codes(scarf.blue)).toEqual([409, 'out_of_stock'])
    expect(await codes(sticker.sku)).toEqual([409, 'off_shelf'])
    expect(await codes('sku_none')).toEqual([404, 'not_found'])
    expect(await codes(limited, 3)).toEqual([409, 'purchase_limit_exceeded'])
    expect(await cart()).toMatchObject({ count: 0 })
  })

  it('keeps what was sold out or taken off the shelf meanwhile, says so, and does not count it', async () => {
    const [gone, off, left] = [await fresh(), await fresh(), await fresh()]
    for (const sku of [gone, off, left]) await add(sku, 2)
    await shop.db.updateTable('stocks').set({ available: 0, supplied: 0 }).where('sku_id', '=', gone).execute()
    await shop.db.updateTable('skus').set({ listed: false }).where('id', '=', off).execute()
    const body = await cart()
    expect(Object.fromEntries(problems(body))).toEqual({ [gone]: 'out_of_stock', [off]: 'off_shelf', [left]: null })
    expect(body).toMatchObject({ count: 6, selectedCount: 2, goodsFen: 10_000 })
  })

  it('counts with the new price where one changed, and says what it was', async () => {
    const sku = await fresh()
    await add(sku, 2)
    await shop.db.updateTable('skus').set({ price_fen: 4_000 }).where('id', '=', sku).execute()
    expect(await cart()).toMatchObject({
      lines: [{ priceFen: 4_000, addedPriceFen: 5_000, problem: { code: 'price_changed', priceFen: 4_000 } }],
      selectedCount: 2,
      goodsFen: 8_000,
    })
    // Adding more of it is to have seen the new price.
    expect((await add(sku)).body.lines[0]?.problem).toBe(null)
  })

  it('selects, deselects and removes lines', async () => {
    await add(tea.sku)
    await add(scarf.red)
    const select = (skuIds: string[], selected: boolean) => who.put<Cart>('/v1/cart/selection', { skuIds, selected })
    expect((await select([tea.sku, scarf.red], false)).body).toMatchObject({ count: 2, selectedCount: 0, goodsFen: 0 })
    expect((await select([tea.sku], true)).body).toMatchObject({ selectedCount: 1, goodsFen: tea.priceFen })
    expect((await change(tea.sku, { selected: false })).body).toMatchObject({ selectedCount: 0 })
    expect((await change(tea.sku, { quantity: 7 })).body).toMatchObject({ count: 8, selectedCount: 0 })
    expect((await who.post<Cart>('/v1/cart/removals', { skuIds: [tea.sku] })).body).toMatchObject({ count: 1 })
    expect(await change(tea.sku, { quantity: 1 })).toMatchObject({ status: 404 })
  })

  it('changes a line to another SKU of the product, in its place, merging with one that is there', async () => {
    const red = await fresh()
    const blue = await fresh({ of: red.replace('sku_', 'prd_'), priceFen: 6_000, stock: 4 })
    await add(red, 2)
    await shop.clock.advance(1)
    await add(tea.sku)
    const { body } = await change(red, { skuId: blue })
    expect(body.lines.map((line) => [line.skuId, line.quantity])).toEqual([
      [tea.sku, 1],
      [blue, 2],
    ])
    expect(body.lines[1]?.problem).toBe(null)
    await add(red, 1)
    const merged = (await change(red, { skuId: blue, quantity: 2 })).body.lines
    expect(merged.map((line) => [line.skuId, line.quantity]).sort()).toEqual([
      [tea.sku, 1],
      [blue, 4],
    ])
    await add(red, 1)
    expect(await change(red, { skuId: blue })).toMatchObject({ status: 409, body: { code: 'out_of_stock' } })
    expect(await change(red, { skuId: tea.sku })).toMatchObject({ status: 400, body: { param: '/skuId' } })
    expect((await cart()).count).toBe(6)
  })

  it('holds a purchase limit over the SKUs of a product together', async () => {
    const first = await fresh({ limit: { period: 'ever', quantity: 3 } })
    const second = await fresh({ of: first.replace('sku_', 'prd_') })
    await add(first, 2)
    expect(await add(second, 2)).toMatchObject({
      status: 409,
      body: { code: 'purchase_limit_exceeded', lines: [{ availableQuantity: 1 }] },
    })
    const { body } = await add(second, 1)
    expect(body.lines.map((line) => [line.problem, line.maxQuantity]).sort()).toEqual([
      [null, 1],
      [null, 2],
    ])
  })

  it('is full at its limit, also when two phones fill it at once', async () => {
    const skus: string[] = []
    for (let index = 0; index < mostLines + 7; index++) skus.push(await fresh())
    const most = skus.slice(0, mostLines - 1)
    const line = { customer_id: who.id, quantity: 1, added_price_fen: 5_000, added_at: shop.clock.now() }
    await shop.db
      .insertInto('cart_lines')
      .values(most.map((sku_id) => ({ ...line, sku_id })))
      .execute()
    // All connections open beforehand: one after the other, they would make the requests take turns.
    await Promise.all(Array.from({ length: 40 }, cart))
    const last = await Promise.all(skus.slice(mostLines - 1).map((sku) => add(sku)))
    expect(last.map((answer) => answer.status).sort()).toEqual([200, ...Array(7).fill(409)])
    expect(last.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'cart_full' })
    expect((await cart()).lines).toHaveLength(mostLines)
  })

  it('loses no piece when one line is added to from many places at once', async () => {
    const sku = await fresh({ stock: 100 })
    await Promise.all(Array.from({ length: 12 }, () => add(sku, 3)))
    expect((await cart()).count).toBe(36)
  })

  it('is the shopper’s own', async () => {
    await add(tea.sku)
    const other = await shopper(shop, `phone-cart-${people++}`)
    expect((await other.get<Cart>('/v1/cart')).body.count).toBe(0)
    expect(await other.put(`/v1/cart/lines/${tea.sku}`, { quantity: 2 })).toMatchObject({ status: 404 })
    expect((await shop.app.inject({ url: '/v1/cart' })).statusCode).toBe(401)
  })
})
