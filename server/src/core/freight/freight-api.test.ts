import type {
  Cart,
  FreightSetting,
  FreightTemplate,
  Order,
  Problem,
  Product,
  Quote,
  Setting,
  Tracking,
} from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addCoupon, call, codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'

let shop: TestApp
let who: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp()
})
beforeEach(async () => {
  await shop.db.deleteFrom('settings').execute()
  who = await shopper(shop, `phone-freight-${people++}`)
})
afterAll(() => shop.close())

const xinjiang = { province: '新疆维吾尔自治区', city: '喀什地区', county: '喀什市' }
const perPiece = (firstFen: number, moreFen = 0) => ({ first: 1, firstFen, more: 1, moreFen })
const template = (change: Partial<FreightTemplate> = {}): FreightTemplate => ({
  id: '1',
  name: '标准',
  by: 'piece',
  rate: perPiece(800),
  freeFromFen: 9_900,
  regions: [{ places: ['新疆维吾尔自治区', '西藏自治区'], rate: perPiece(2_000, 500), freeFromFen: null }],
  notServed: [],
  ...change,
})
const heavy = template({
  id: '2',
  name: '重货',
  by: 'weight',
  rate: { first: 3_000, firstFen: 1_200, more: 1_000, moreFen: 300 },
  freeFromFen: null,
  regions: [],
  notServed: ['新疆维吾尔自治区/喀什地区'],
})

const put = (value: FreightSetting) =>
  call<Setting & Problem>(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/freight', { value, basedOn: 0 })
const setFreight = async (...templates: FreightTemplate[]) => {
  await shop.db.deleteFrom('settings').execute()
  const { status } = await put({ templates })
  expect(status).toBe(200)
}

const goods = freshGoods(() => shop)
const fresh = async (priceFen = 5_000, from: { templateId?: string; grams?: number } = {}) => {
  const sku = await goods(priceFen, 100)
  await shop.db
    .updateTable('skus')
    .set({ weight_grams: from.grams ?? 0 })
    .where('id', '=', sku)
    .execute()
  const freight_template_id = from.templateId ?? null
  await shop.db.updateTable('products').set({ freight_template_id }).where('id', '=', productOf(sku)).execute()
  return sku
}
const productOf = (sku: string) => sku.replace('sku_', 'prd_')
const moveTo = (region: Partial<typeof xinjiang> & { is_default?: boolean }, one = who) =>
  shop.db.updateTable('addresses').set(region).where('id', '=', one.addressId).execute()
const quoteHere = async (lines: { skuId: string; quantity: number }[], couponIds: string[] | null = null) =>
  (await who.post<Quote>('/v1/quotes', { lines, couponIds, addressId: who.addressId })).body
const orderHere = (lines: { skuId: string; quantity: number }[], expectedPayableFen: number) =>
  who.post<Order & Problem>('/v1/orders', { lines, couponIds: [], addressId: who.addressId, expectedPayableFen })

describe('a quote', () => {
  it('has the freight of its address; without one the least, and says so', async () => {
    await setFreight(template())
    const lines = [{ skuId: await fresh(), quantity: 2 }]
    expect((await who.quote(lines)).body).toMatchObject({ freightFen: 0, freightIsLeast: true })
    expect(await quoteHere(lines)).toMatchObject({ freightFen: 0, payableFen: 10_000, freightIsLeast: false })
    await moveTo(xinjiang)
    expect(await quoteHere(lines)).toMatchObject({ freightFen: 2_500, payableFen: 12_500, freightIsLeast: false })
  })

  it('is exact without an address too, where all places cost the same', async () => {
    const { body } = await who.quote([{ skuId: await fresh(), quantity: 1 }])
    expect(body).toMatchObject({ freightFen: 1_000, freightIsLeast: false })
  })

  it('adds up templates by piece and by weight', async () => {
    await setFreight(template(), heavy)
    const lines = [
      { skuId: await fresh(1_000), quantity: 3 },
      { skuId: await fresh(1_000, { templateId: '2', grams: 2_500 }), quantity: 1 },
      { skuId: await fresh(1_000, { templateId: '2', grams: 1_200 }), quantity: 2 },
    ]
    // 4.9 kg: the first three kilograms, and two more that are begun.
    expect((await quoteHere(lines)).freightFen).toBe(800 + 1_200 + 2 * 300)
  })

  it('counts what is paid for the goods of a template after coupons', async () => {
    await setFreight(template(), heavy)
    const lines = [
      { skuId: await fresh(10_000), quantity: 1 },
      { skuId: await fresh(50_000, { templateId: '2', grams: 1_000 }), quantity: 1 },
    ]
    expect((await quoteHere(lines, [])).freightFen).toBe(1_200)
    const scopeIds = [productOf(lines[0]?.skuId ?? '')]
    const coupon = await who.claim(await addCoupon(shop.db, { offFen: 101, scope: 'products', scopeIds }))
    expect((await quoteHere(lines, [coupon])).freightFen).toBe(800 + 1_200)
  })
})

describe('a place that is not served', () => {
  it('is the problem of its lines in a quote, and the order is refused', async () => {
    await setFreight(template(), heavy)
    await moveTo(xinjiang)
    const [light, stone] = [await fresh(), await fresh(5_000, { templateId: '2', grams: 900 })]
    const lines = [
      { skuId: light, quantity: 1 },
      { skuId: stone, quantity: 1 },
    ]
    const quote = await quoteHere(lines)
    expect(quote).toMatchObject({ orderable: false, freightFen: 2_000, payableFen: 7_000 })
    expect(quote.lines.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'place_not_served'])
    const refused = await orderHere(lines, quote.payableFen)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'place_not_served', lines: [{ skuId: stone, code: 'place_not_served', availableQuantity: 0 }] },
    })
    await moveTo({ province: '新疆维吾尔自治区', city: '乌鲁木齐市', county: '天山区' })
    expect(await quoteHere(lines)).toMatchObject({ orderable: true, freightFen: 2_000 + 1_200 })
  })

  it('is said on the product page and in the cart for the default address, and stops neither', async () => {
    await setFreight(template(), heavy)
    const stone = await fresh(5_000, { templateId: '2', grams: 900 })
    const page = async () => (await who.get<Product>(`/v1/products/${productOf(stone)}`)).body.delivery
    const inCart = async () => (await who.get<Cart>('/v1/cart')).body
    expect((await who.post('/v1/cart/lines', { skuId: stone, quantity: 1 })).status).toBe(200)
    expect(await page()).toMatchObject({ freightFen: 1_200, freight: { place: null, served: true } })
    await moveTo({ ...xinjiang, is_default: true })
    expect(await page()).toMatchObject({
      freightFen: 1_200,
      freeFromFen: 100_000_000_000,
      freight: { place: '新疆喀什', served: false, freeFromFen: null, notServed: ['新疆喀什'] },
    })
    expect(await inCart()).toMatchObject({ goodsFen: 5_000, lines: [{ notServedIn: '新疆喀什', problem: null }] })
    expect((await who.put(`/v1/cart/lines/${stone}`, { quantity: 2 })).status).toBe(200)
    await moveTo({ city: '乌鲁木齐市', county: '天山区' })
    expect(await page()).toMatchObject({ freight: { place: '新疆乌鲁木齐天山', served: true } })
    expect((await inCart()).lines).toMatchObject([{ notServedIn: null }])
  })
})

describe('a product page', () => {
  it('has the rates of its template: what the least costs, and what the default address costs', async () => {
    await setFreight(template())
    const sku = await fresh()
    const page = async () => (await who.get<Product>(`/v1/products/${productOf(sku)}`)).body.delivery
    expect(await page()).toMatchObject({
      freightFen: 800,
      freeFromFen: 9_900,
      freight: {
        place: null,
        by: 'piece',
        rates: [
          { places: [], ...perPiece(800), freeFromFen: 9_900 },
          { places: ['新疆', '西藏'], ...perPiece(2_000, 500), freeFromFen: null },
        ],
        notServed: [],
      },
    })
    await moveTo({ ...xinjiang, is_default: true })
    expect(await page()).toMatchObject({ freightFen: 2_000, freight: { place: '新疆喀什', freeFromFen: null } })
    const url = `/v1/products/${productOf(sku)}`
    const english = await shop.app.inject({ url, headers: { ...who.headers, 'accept-language': 'en' } })
    expect(english.json<Product>().delivery.freight).toMatchObject({
      place: 'Kashgar (Xinjiang)',
      rates: [{ places: [] }, { places: ['Xinjiang', 'Xizang (Tibet)'] }],
    })
  })

  it('weighs the lightest SKU, and has freight where a product has no SKU on the shelf', async () => {
    await setFreight(heavy)
    const sku = await fresh(5_000, { grams: 9_000 })
    await goods(6_000, 5, { of: productOf(sku) })
    const page = async () => (await who.get<Product>(`/v1/products/${productOf(sku)}`)).body
    expect((await page()).delivery.freightFen).toBe(1_200)
    await shop.db.updateTable('skus').set({ weight_grams: 9_000 }).where('product_id', '=', productOf(sku)).execute()
    expect((await page()).delivery.freightFen).toBe(1_200 + 6 * 300)
    await shop.db.updateTable('skus').set({ listed: false }).where('product_id', '=', productOf(sku)).execute()
    expect(await page()).toMatchObject({ skus: [], delivery: { freightFen: 1_200 } })
  })
})

describe('a change of the merchant', () => {
  it('is refused to a shopper who saw the old fee, and never touches an order that exists', async () => {
    await setFreight(template())
    await moveTo(xinjiang)
    const lines = [{ skuId: await fresh(), quantity: 1 }]
    const seen = await quoteHere(lines)
    const { body: kept } = await orderHere(lines, seen.payableFen)
    expect(kept).toMatchObject({ freightFen: 2_000, payableFen: 7_000 })
    await setFreight(template({ regions: [], rate: perPiece(3_300) }))
    expect(codeOf(await orderHere(lines, seen.payableFen))).toBe('price_changed')
    expect((await orderHere(lines, 8_300)).body).toMatchObject({ freightFen: 3_300 })
    // A place that was served when it was ordered stays so, too.
    await setFreight(template({ notServed: ['新疆维吾尔自治区'], regions: [] }))
    expect(await who.payInFull(kept.id)).toMatchObject({ state: 'to_ship', freightFen: 2_000, payableFen: 7_000 })
  })

  it.each<[string, FreightTemplate[], string]>([
    ['no template', [], '/value/templates'],
    ['two of one id', [template(), template()], '/value/templates/1/id'],
    ['a place that does not exist', [template({ notServed: ['新疆'] })], '/value/templates/0/notServed/0'],
    ['a county of another city', [template({ notServed: ['浙江省/宁波市/西湖区'] })], '/value/templates/0/notServed/0'],
    ['a place in two rules', [template({ notServed: ['西藏自治区'] })], '/value/templates/0/notServed/0'],
    [
      'further pieces by none',
      [template({ rate: { first: 1, firstFen: 0, more: 0, moreFen: 1 } })],
      '/value/templates/0/rate/more',
    ],
  ])('with %s is refused', async (_what, templates, param) => {
    expect((await put({ templates })).body).toMatchObject({ code: 'validation_failed', param })
  })
})

describe('when it arrives', () => {
  const far = { places: ['新疆维吾尔自治区'], travelHours: 144 }
  const farthest = { places: ['新疆维吾尔自治区/喀什地区'], travelHours: 240 }
  const putDelivery = (regions?: { places: string[]; travelHours: number }[], basedOn = 0) => {
    const value = { shipsWithinHours: 24, travelHours: 48, ...(regions && { regions }) }
    return call<Setting & Problem>(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/delivery', { value, basedOn })
  }
  const travelHours = ({ shipsBy, arrivesBy }: { shipsBy: string; arrivesBy: string }) =>
    (Date.parse(arrivesBy) - Date.parse(shipsBy)) / 3_600_000

  it('depends on the region: on the product page of the default address, in a quote of its own', async () => {
    expect((await putDelivery([far, farthest])).status).toBe(200)
    const lines = [{ skuId: await fresh(), quantity: 1 }]
    const onPage = async () =>
      travelHours((await who.get<Product>(`/v1/products/${productOf(lines[0]?.skuId ?? '')}`)).body.delivery)
    const quoted = async () => travelHours(await quoteHere(lines))
    expect([await onPage(), await quoted()]).toEqual([48, 48])
    await moveTo({ ...xinjiang, is_default: true })
    expect([await onPage(), await quoted()]).toEqual([240, 240])
    await moveTo({ city: '乌鲁木齐市', county: '天山区' })
    expect([await onPage(), await quoted()]).toEqual([144, 144])
    expect(travelHours((await who.quote(lines)).body)).toBe(48)
  })

  it('is told for a region that who has no default address chooses, with its freight; the address goes before it', async () => {
    await setFreight(template())
    expect((await putDelivery([far])).status).toBe(200)
    const product = productOf(await fresh())
    const at = async (place: string, headers = {}) => {
      const url = `/v1/products/${product}?place=${encodeURIComponent(place)}`
      return (await shop.app.inject({ url, headers })).json<Product>().delivery
    }
    const kashgar = await at('新疆维吾尔自治区/喀什地区/喀什市')
    expect([travelHours(kashgar), kashgar.freightFen]).toEqual([144, 2_000])
    expect(kashgar.freight).toMatchObject({ place: '新疆喀什', placeIsChosen: true })
    // As WeChat's picker writes it, and one that no list has any more.
    expect((await at('北京市/北京市/朝阳区')).freight.place).toBe('北京朝阳')
    const nowhere = await at('琉球/那霸')
    expect([travelHours(nowhere), nowhere.freight.place, nowhere.freight.placeIsChosen]).toEqual([48, null, false])
    await moveTo({ is_default: true })
    const home = await at('新疆维吾尔自治区/喀什地区/喀什市', who.headers)
    expect([travelHours(home), home.freight.placeIsChosen]).toEqual([48, false])
  })

  it('is told of an order until it is shipped, as it was promised when it was ordered', async () => {
    await moveTo(xinjiang)
    await putDelivery([far])
    const lines = [{ skuId: await fresh(), quantity: 1 }]
    const promised = await quoteHere(lines, [])
    const { body: order } = await orderHere(lines, promised.payableFen)
    const tracking = async () => (await who.get<Tracking>(`/v1/orders/${order.id}/tracking`)).body
    expect(await tracking()).toEqual({ parcels: [] })
    await shop.clock.advance(60)
    await putDelivery(undefined, 1)
    await who.payInFull(order.id)
    const { shipsBy, arrivesBy } = promised
    expect(await tracking()).toEqual({ parcels: [], promise: { shipsBy, arrivesBy, now: expect.any(String) } })
    const shipment = { company: '顺丰速运', waybillNumber: newWaybill() }
    await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${order.id}/shipments`, shipment, 'ship-promised')
    expect(Object.keys(await tracking())).toEqual(['parcels'])
  })

  it.each<[string, string, string]>([
    ['does not exist', '新疆', '/value/regions/1/places/0'],
    ['stands in another region', '新疆维吾尔自治区', '/value/regions/1/places/0'],
  ])('is not set for a place that %s', async (_what, place, param) => {
    const { body } = await putDelivery([far, { places: [place], travelHours: 9 }])
    expect(body).toMatchObject({ code: 'validation_failed', param })
  })
})
