import type { CouponCodeBatch, HeldCoupon, MadeCouponCodes, MerchantCoupon, PageOf } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { addCoupon, call, codeOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { couponSetting } from './coupon-setting'

let shop: TestApp
let who: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30 })
})
beforeEach(async () => {
  who = await shopper(shop, `phone-code-${people++}`)
})
afterAll(() => shop.close())

const merchant = <T>(method: 'GET' | 'POST', url: string, body?: object) =>
  call<T>(shop, shop.asMerchant, method, `/v1/merchant/${url}`, body)
const make = (couponId: string, count: number) =>
  merchant<MadeCouponCodes>('POST', `coupons/${couponId}/codes`, { label: '会展现场', count })
const enter = (code: string, by = who) => by.post<HeldCoupon>('/v1/coupon-codes/claims', { code })
const withCodes = async (count: number, seed: object = {}) => {
  const id = await addCoupon(shop.db, { audience: 'code_holders', perCustomer: 3, ...seed })
  return { id, codes: (await make(id, count)).body.items }
}

describe('a code', () => {
  it('brings its coupon once, however it is typed; who repeats it sees what they have', async () => {
    const { id, codes } = await withCodes(2)
    const [code = ''] = codes
    const claimed = await enter(` ${code.toLowerCase().replaceAll('-', ' ')}`)
    expect(claimed).toMatchObject({ status: 200, body: { couponId: id, state: 'usable' } })
    expect((await enter(code)).body.id).toBe(claimed.body.id)
    const other = await shopper(shop, `phone-code-late-${people}`)
    expect(await enter(code, other)).toMatchObject({ status: 409, body: { code: 'coupon_code_used' } })
    const { body } = await merchant<{ items: CouponCodeBatch[] }>('GET', `coupons/${id}/codes`)
    expect(body.items).toMatchObject([{ label: '会展现场', codes: 2, claimed: 1, endedAt: null }])
  })

  it('of many at once goes to one', async () => {
    const { codes } = await withCodes(1)
    const crowd = await Promise.all(
      Array.from({ length: 12 }, (_, index) => shopper(shop, `phone-codes-${people}-${index}`)),
    )
    const answers = await Promise.all(crowd.map((one) => enter(codes[0] ?? '', one)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(answers.filter(({ status }) => status !== 200).map(codeOf))).toEqual(new Set(['coupon_code_used']))
  })

  it('is stored as a hash alone, and made in thousands', async () => {
    const { id, codes } = await withCodes(3_000)
    expect(new Set(codes).size).toBe(3_000)
    const rows = await shop.db
      .selectFrom('coupon_codes')
      .innerJoin('coupon_code_batches as batch', 'batch.id', 'batch_id')
      .selectAll('coupon_codes')
      .where('coupon_id', '=', id)
      .execute()
    expect(rows).toHaveLength(3_000)
    expect(JSON.stringify(rows[0])).not.toContain(codes[0]?.slice(0, 5))
  })

  it('of a coupon that is not for who has one is not made; and such a coupon is not claimed otherwise', async () => {
    const open = await addCoupon(shop.db)
    expect(codeOf(await make(open, 1))).toBe('validation_failed')
    const { id } = await withCodes(1)
    expect(codeOf(await who.post(`/v1/coupons/${id}/claims`))).toBe('coupon_not_claimable')
    expect((await who.get(`/v1/coupons/${id}`)).body).toMatchObject({ claimable: false, whyNot: 'needs_code' })
    const { body } = await who.get<{ items: { id: string }[] }>('/v1/coupons')
    expect(body.items.map((one) => one.id)).not.toContain(id)
  })

  it('of a batch that was taken back is unknown, but one that was claimed stays', async () => {
    const { id, codes } = await withCodes(2)
    await enter(codes[0] ?? '')
    const { body } = await merchant<{ items: CouponCodeBatch[] }>('GET', `coupons/${id}/codes`)
    await merchant('POST', `coupon-code-batches/${body.items[0]?.id}/end`)
    expect(codeOf(await enter(codes[1] ?? ''))).toBe('coupon_code_unknown')
    expect(codeOf(await enter('优惠码'))).toBe('coupon_code_unknown')
    expect((await enter(codes[0] ?? '')).status).toBe(200)
    expect((await merchant('POST', `coupon-code-batches/${body.items[0]?.id}/end`)).status).toBe(404)
  })

  it('that is wrong is counted, and after some of them even a right one waits', async () => {
    const { codes } = await withCodes(1)
    const { wrongCodes, wrongCodeHours } = couponSetting.initial
    for (let tries = 0; tries < wrongCodes; tries++)
      expect(codeOf(await enter('K7Q2M-9XMTA-11111'))).toBe('coupon_code_unknown')
    expect(codeOf(await enter(codes[0] ?? ''))).toBe('coupon_code_tries')
    const other = await shopper(shop, `phone-code-other-${people}`)
    expect(codeOf(await enter('K7Q2M-9XMTA-11111', other))).toBe('coupon_code_unknown')
    await shop.clock.advance(wrongCodeHours * hours)
    expect((await enter(codes[0] ?? '')).status).toBe(200)
  })

  it('cannot be guessed faster by asking at once', async () => {
    const { wrongCodes } = couponSetting.initial
    const answers = await Promise.all(Array.from({ length: wrongCodes * 3 }, () => enter('K7Q2M-9XMTA-22222')))
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'coupon_code_unknown')).toHaveLength(wrongCodes)
    expect(codes.filter((code) => code === 'coupon_code_tries')).toHaveLength(wrongCodes * 2)
  })

  it('is not used up where its coupon is gone or over', async () => {
    const { id, codes } = await withCodes(1, { total: 1 })
    await shop.db.updateTable('coupons').set({ claimed: 1 }).where('id', '=', id).execute()
    expect(codeOf(await enter(codes[0] ?? ''))).toBe('coupon_sold_out')
    await shop.db.updateTable('coupons').set({ claimed: 0 }).where('id', '=', id).execute()
    expect((await enter(codes[0] ?? '')).status).toBe(200)
  })
})

describe('the merchant', () => {
  const terms = { name: '满减券', kind: 'amount_off', scope: 'shop', total: 10, perCustomer: 1, validDays: 7 }
  const until = '2026-12-31T00:00:00Z'
  const create = (more: object) =>
    merchant<MerchantCoupon>('POST', 'coupons', { ...terms, offFen: 1_000, claimUntil: until, ...more })

  it.each([
    [101, { kind: 'percent_off', offFen: undefined, percentOff: 10, thresholdQuantity: 2 }],
    [102, { thresholdFen: 19_900 }],
    [103, { kind: 'percent_off', offFen: undefined, percentOff: 10 }],
    [104, {}],
  ])('makes WeChat’s kind %i, for the shop and for goods', async (type, more) => {
    expect(await create(more)).toMatchObject({ status: 201, body: { wechatType: type, state: 'active', claimed: 0 } })
    const ofGoods = await create({ ...more, scope: 'products', scopeIds: ['prd_none'] })
    expect(ofGoods).toMatchObject({ status: 404, body: { param: '/scopeIds/0' } })
  })

  it.each([
    ['a name of 11 characters', { name: '一二三四五六七八九十一' }, '/name'],
    ['more than ¥200 off', { offFen: 20_001 }, '/offFen'],
    ['less than 2 折', { kind: 'percent_off', offFen: undefined, percentOff: 81 }, '/percentOff'],
    ['no value', { offFen: undefined }, '/offFen'],
    ['two values', { percentOff: 10 }, '/percentOff'],
    ['two thresholds', { thresholdFen: 100, thresholdQuantity: 2 }, '/thresholdQuantity'],
    ['an end in the past', { claimUntil: '2026-01-01T00:00:00Z' }, '/claimUntil'],
    ['days and dates', { useFrom: '2026-03-01T00:00:00Z', useUntil: until }, '/validDays'],
    ['neither', { validDays: undefined }, '/validDays'],
    ['a budget below one use', { budgetFen: 999 }, '/budgetFen'],
    ['goods of the whole shop', { scopeIds: ['prd_1'] }, '/scopeIds'],
    ['an audience that nobody registers', { audience: 'members_of_mars' }, '/audience'],
    ['a promoter’s visitors without the promoter', { audience: 'promoter_visitors' }, '/promoterId'],
    ['a payer that is not there', { payer: 'promoter' }, '/payer'],
  ])('is refused %s', async (_, more, param) => {
    expect(await create(more)).toMatchObject({ status: 400, body: { code: 'validation_failed', param } })
  })

  it('makes one between two dates, which is usable from the first on', async () => {
    const dates = { validDays: undefined, useFrom: '2026-03-10T00:00:00Z', useUntil: '2026-03-20T00:00:00Z' }
    const { body } = await create(dates)
    expect((await who.post(`/v1/coupons/${body.id}/claims`)).body).toMatchObject({
      validFrom: '2026-03-10T00:00:00.000Z',
      validUntil: '2026-03-20T00:00:00.000Z',
    })
  })

  it('ends one: nobody claims it, and claimed ones stay', async () => {
    const { body } = await create({})
    await who.claim(body.id)
    expect((await merchant<MerchantCoupon>('POST', `coupons/${body.id}/end`)).body).toMatchObject({ state: 'ended' })
    const other = await shopper(shop, `phone-ended-${people}`)
    expect(codeOf(await other.post(`/v1/coupons/${body.id}/claims`))).toBe('coupon_not_claimable')
    expect((await who.get('/v1/me/coupons?state=usable')).body).toMatchObject({ items: [{ couponId: body.id }] })
    expect((await merchant('POST', `coupons/${body.id}/end`)).status).toBe(404)
  })

  it('gives one to people, who are told; who has enough is left out', async () => {
    const { body } = await create({ audience: 'code_holders' })
    const other = await shopper(shop, `phone-given-${people}`)
    const give = (customerIds: string[]) =>
      call(shop, shop.asMerchant, 'POST', `/v1/merchant/coupons/${body.id}/gifts`, { customerIds }, `give-${people++}`)
    expect((await give([who.id])).body).toEqual({ given: [who.id], leftOut: [] })
    expect((await give([who.id, other.id])).body).toEqual({ given: [other.id], leftOut: [who.id] })
    const inbox = await who.get<{ items: { kind: string; text: string }[] }>('/v1/me/notices')
    expect(inbox.body.items).toMatchObject([{ kind: 'coupon_given', text: '店家送你一张“满减券”，已经放进你的优惠券' }])
    expect(await give(['cus_none'])).toMatchObject({ status: 404, body: { param: '/customerIds/0' } })
    const row = await shop.db
      .selectFrom('coupons')
      .select('claimed')
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow()
    expect(row.claimed).toBe(2)
  })
})

describe('a coupon that ends soon', () => {
  it('is told of once, with all others of its owner, and listed apart', async () => {
    const [soon, later] = [await addCoupon(shop.db, { validDays: 3 }), await addCoupon(shop.db, { validDays: 9 })]
    const first = await who.claim(soon)
    await who.claim(later)
    const told = async () => {
      await shop.deps.jobs.runDue()
      const { body } = await who.get<{ items: { kind: string; text: string }[] }>('/v1/me/notices')
      return body.items.filter(({ kind }) => kind === 'coupon_expiring').map(({ text }) => text)
    }
    expect(await told()).toEqual([])
    await shop.clock.advance(2 * 24 * hours)
    expect(await told()).toEqual(['“立减券”快到期了'])
    expect((await who.get('/v1/me/coupons?expiring=true')).body).toMatchObject({
      items: [{ id: first }],
      nextCursor: null,
    })
    await shop.clock.advance(2 * hours)
    expect(await told()).toHaveLength(1)
  })

  it('is on one of the pages of such, the next to end first', async () => {
    const ids: string[] = []
    for (const validDays of [2, 1, 2]) ids.push(await who.claim(await addCoupon(shop.db, { validDays })))
    const url = '/v1/me/coupons?expiring=true&limit=2'
    const { body: first } = await who.get<PageOf<HeldCoupon>>(url)
    const { body: second } = await who.get<PageOf<HeldCoupon>>(`${url}&cursor=${first.nextCursor}`)
    const shown = [...first.items, ...second.items].map(({ id }) => id)
    expect([shown[0], [...shown].sort(), second.nextCursor]).toEqual([ids[1], [...ids].sort(), null])
  })
})

it('coupons that come later are told of, with when', async () => {
  const id = await addCoupon(shop.db)
  const from = new Date(shop.clock.now().getTime() + 86_400_000)
  await shop.db.updateTable('coupons').set({ claim_from: from }).where('id', '=', id).execute()
  const listed = async (url: string) =>
    (await who.get<{ items: { id: string }[] }>(url)).body.items.find((one) => one.id === id)
  expect(await listed('/v1/coupons')).toBeUndefined()
  expect(await listed('/v1/coupons?coming=true')).toMatchObject({
    claimable: false,
    whyNot: 'not_yet',
    claimFrom: from.toISOString(),
  })
})
