import { randomUUID } from 'node:crypto'
import type { PageOf, ScannedVenueCode, VenueCode } from '@haoli/contract'
import { limits } from '@haoli/contract'
import { renderSVG } from 'uqr'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'
import { readPdf } from '../../../testing/venues/read-pdf'
import { newVenueCode, readVenueCode } from '../../core/attribution/venue-codes'
import type { CodeGateway } from '../../core/gateways/gateways'
import { venueCodeSheet } from './sheet/sheet'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

let shop: TestApp
let giver: Friend
let sku: string
beforeAll(async () => {
  shop = await testApp()
  giver = await friend(shop, 'phone-tourist')
  sku = await addGoods(shop.db, { id: 'venue', priceFen: 6_800, stock: 100 })
})
afterAll(() => shop.close())

const merchant = <T>(method: 'GET' | 'POST', url: string, body?: object) =>
  call<T>(
    shop,
    shop.asMerchant,
    method,
    `/v1/merchant/venue-codes${url}`,
    body,
    method === 'POST' ? randomUUID() : undefined,
  )
const make = async (count = 1, venue = ' 龙井村 · 问茶小院 ') =>
  (await merchant<{ items: VenueCode[] }>('POST', '', { productId: 'prd_venue', venue, count })).body.items
const one = async () => (await make())[0] as VenueCode
const end = (id: string) => merchant<VenueCode>('POST', `/${id}/end`)
const scan = (code: string) => call<ScannedVenueCode>(shop, {}, 'GET', `/v1/venue-codes/${encodeURIComponent(code)}`)

describe('a code at a venue', () => {
  it('fits into the scene of a WeChat code, and is read however somebody types it', () => {
    for (let round = 0; round < histories(); round++) {
      const code = newVenueCode()
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(code.length).toBeLessThanOrEqual(limits.venueCodeChars)
      expect(readVenueCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(code)
      expect(readVenueCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }
  })

  it('leads whoever scans it to the product, and the present remembers the venue', async () => {
    const { code, url } = await one()
    expect(url).toMatch(/^http:\/\/[^/]+\/g\//)
    const { body } = await scan(code)
    expect(body).toMatchObject({
      code,
      venue: '龙井村 · 问茶小院',
      state: 'active',
      product: { id: 'prd_venue', priceFen: 6_800 },
    })
    const present = await giver.open({ skuId: sku, venueCode: code.toLowerCase() })
    expect(await giver.given(present.id)).toMatchObject({ venue: '龙井村 · 问茶小院' })
    const orders = await call<PageOf<{ id: string; present: { venue: string } }>>(
      shop,
      shop.asMerchant,
      'GET',
      '/v1/merchant/orders?kind=present',
    )
    expect(orders.body.items.find((order) => order.id === present.orderId)?.present.venue).toBe('龙井村 · 问茶小院')
    const listed = await merchant<PageOf<VenueCode>>('GET', '')
    expect(listed.body.items.find((item) => item.code === code)?.presentCount).toBe(1)
  })

  it('names its venue in the language of who scans it, where the shop has words for it', async () => {
    const [{ code } = await one()] = await make(1, '断桥 · 白堤茶舍')
    const items = [{ language: 'en', source: '断桥 · 白堤茶舍', words: 'Broken Bridge · Tea House', basedOn: '' }]
    await call(shop, shop.asMerchant, 'POST', '/v1/merchant/translations', { items }, randomUUID())
    const read = async (language: string) => {
      const headers = { 'accept-language': language }
      return (await call<ScannedVenueCode>(shop, headers, 'GET', `/v1/venue-codes/${code}`)).body.venue
    }
    expect([await read('en'), await read('ja')]).toEqual(['Broken Bridge · Tea House', '断桥 · 白堤茶舍'])
  })

  it('that has ended says so when it is scanned, and no present is made with it', async () => {
    const { id, code } = await one()
    expect((await end(id)).body).toMatchObject({ state: 'ended', endedAt: shop.clock.now().toISOString() })
    await shop.clock.advance(60)
    expect((await end(id)).body.endedAt).not.toBe(shop.clock.now().toISOString())
    expect((await scan(code)).body).toMatchObject({ state: 'ended', product: { id: 'prd_venue' } })
    expect(await giver.give({ skuId: sku, venueCode: code })).toMatchObject({
      status: 409,
      body: { code: 'venue_code_ended', param: '/venueCode' },
    })
    const open = await merchant<PageOf<VenueCode>>('GET', '?state=active&limit=50')
    expect(open.body.items.map((item) => item.id)).not.toContain(id)
  })

  it('is for its own product, and one that nobody made does not exist', async () => {
    const { code } = await one()
    const other = await addGoods(shop.db, { id: 'venue2', priceFen: 100, stock: 1 })
    expect(await giver.give({ skuId: other, venueCode: code })).toMatchObject({
      status: 400,
      body: { param: '/venueCode' },
    })
    expect(await giver.give({ skuId: sku, venueCode: 'AAAAA-AAAAA' })).toMatchObject({
      status: 404,
      body: { param: '/venueCode' },
    })
    expect((await scan('AAAAA-AAAAA')).status).toBe(404)
    expect((await scan('好'.repeat(500))).status).toBe(404)
    expect((await end('vnc_none')).status).toBe(404)
    expect(await merchant('POST', '', { productId: 'prd_none', venue: 'x' })).toMatchObject({
      status: 404,
      body: { param: '/productId' },
    })
  })

  it('is found by how its venue begins, or by its id', async () => {
    const [one] = await make(1)
    const found = async (q: string) =>
      (await merchant<PageOf<VenueCode>>('GET', `?limit=50&q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id)
    expect(await found(one?.venue.slice(0, 2) ?? '')).toContain(one?.id)
    expect(await found(one?.id ?? '')).toEqual([one?.id])
    expect(await found('没有这个场地')).toEqual([])
  })

  it('is listed page by page, newest first', async () => {
    await shop.clock.advance(1)
    const ids = (await make(5)).map((code) => code.id)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null && seen.length < 5) {
      const page: PageOf<VenueCode> = (
        await merchant<PageOf<VenueCode>>('GET', `?limit=2${cursor && `&cursor=${cursor}`}`)
      ).body
      seen.push(...page.items.map((code) => code.id))
      cursor = page.nextCursor
    }
    expect(seen.slice(0, 5).sort()).toEqual(ids.sort())
  })

  it('is the merchant’s to make and to print', async () => {
    for (const url of ['', '/sheet.pdf?ids=vnc_1', '/vnc_1/picture']) {
      expect((await call(shop, giver.headers, 'GET', `/v1/merchant/venue-codes${url}`)).status).toBe(403)
    }
  })
})

describe('the sheet', () => {
  const sheet = (ids: string) =>
    shop.app.inject({ url: `/v1/merchant/venue-codes/sheet.pdf?ids=${ids}`, headers: shop.asMerchant })

  it('is a PDF of the codes in the order that was asked for', async () => {
    const codes = (await make(9)).reverse()
    const answer = await sheet(codes.map((code) => code.id).join(','))
    expect(answer.headers['content-type']).toBe('application/pdf')
    const pages = readPdf(answer.rawPayload)
    expect(pages).toHaveLength(2)
    const printed = pages.flatMap((page) => page.texts).filter((text) => /^\w{5}-\w{5}$/.test(text))
    expect(printed).toEqual(codes.map((code) => code.code))
  })

  it('fails as any request where its thread does, and the next one is drawn', async () => {
    const [code] = (await make(1)) as [VenueCode]
    const broken = { ...code, picture: { type: 'image/png' as const, bytes: Buffer.from('no picture') } }
    await expect(venueCodeSheet([broken], shop.clock.now())).rejects.toThrow()
    expect((await sheet(code.id)).statusCode).toBe(200)
  })

  it('is not printed with a code that has ended, does not exist, or is no code', async () => {
    const [good, ended] = (await make(2)) as [VenueCode, VenueCode]
    await end(ended.id)
    expect((await sheet(`${good.id},${ended.id}`)).json()).toMatchObject({ code: 'venue_code_ended' })
    expect((await sheet('vnc_none')).statusCode).toBe(404)
    expect((await sheet('../x')).json()).toMatchObject({ code: 'validation_failed' })
  })

  it('has the pictures that the gateway gives, asked for with what the page reads', async () => {
    const asked: unknown[] = []
    const codes: CodeGateway = {
      async draw(code) {
        asked.push(code)
        return { type: 'image/png', bytes: onePixel }
      },
    }
    const drawing = await testApp({ gateways: { codes } })
    await addGoods(drawing.db, { id: 'venue', priceFen: 6_800, stock: 1 })
    const body = { productId: 'prd_venue', venue: '茶馆' }
    const { body: made } = await call<{ items: VenueCode[] }>(
      drawing,
      drawing.asMerchant,
      'POST',
      '/v1/merchant/venue-codes',
      body,
    )
    const [code] = made.items as [VenueCode]
    const get = (path: string) =>
      drawing.app.inject({ url: `/v1/merchant/venue-codes/${path}`, headers: drawing.asMerchant })
    const picture = await get(`${code.id}/picture`)
    expect(picture.headers['content-type']).toBe('image/png')
    expect(picture.rawPayload).toEqual(onePixel)
    expect(readPdf((await get(`sheet.pdf?ids=${code.id}`)).rawPayload)[0]?.pictures).toHaveLength(1)
    const wanted = { scene: code.code, page: 'gift/pages/code/index', url: code.url }
    expect(asked).toEqual([wanted, wanted])
    await drawing.close()
  })

  it('and the picture of one code are QR codes of its address, where nobody draws others', async () => {
    const { id, url } = await one()
    const answer = await shop.app.inject({ url: `/v1/merchant/venue-codes/${id}/picture`, headers: shop.asMerchant })
    expect(answer.headers['content-type']).toBe('image/svg+xml')
    expect(answer.body).toBe(renderSVG(url, { ecc: 'M', border: 4 }))
    expect((await merchant('GET', '/vnc_none/picture')).status).toBe(404)
  })

  it('holds the address at which the shop is reached from outside', async () => {
    const named = await testApp({ config: { publicUrl: 'https://shop.example' } })
    await addGoods(named.db, { id: 'venue', priceFen: 6_800, stock: 1 })
    const body = { productId: 'prd_venue', venue: '茶馆' }
    const { body: made } = await call<{ items: VenueCode[] }>(
      named,
      named.asMerchant,
      'POST',
      '/v1/merchant/venue-codes',
      body,
    )
    expect(made.items[0]?.url).toBe(`https://shop.example/g/${made.items[0]?.code}`)
    await named.close()
  })
})
