import { randomUUID } from 'node:crypto'
import { type AfterSale, limits, type MerchantAfterSale, type MerchantOrder, type PageOf } from '@haoli/contract'
import { countStatements, days, inTurn, type TestApp, testApp } from '../../../testing'
import { type AfterSaleDesk, afterSaleDesk, returnAddress } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addGoods, call, codeOf, stockOf } from '../../../testing/orders/trade-fixtures'
import {
  type Friend,
  friend,
  ledgerOf,
  orderOfParcel,
  refundByMerchant,
  shipParcel,
  wait,
} from '../../../testing/presents/present-fixtures'
import { sampleMp4 } from '../../../testing/uploads/sample-mp4'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import { linesOf } from '../../core/orders/order-lines'
import { orderSetting } from '../../core/orders/order-setting'
import { afterSaleSetting } from './after-sale-setting'

let shop: TestApp
let giver: Friend
let li: Friend
let wu: Friend
let desk: AfterSaleDesk
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  wu = await friend(shop, 'phone-wu')
  desk = afterSaleDesk(shop)
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

let goods = 0
/** A present that li has accepted. */
async function accepted() {
  const sku = await addGoods(shop.db, { id: `after${goods++}`, priceFen: 10_000, stock: 5 })
  const present = await giver.open({ skuId: sku })
  const { body } = await li.accept(present.token)
  return { ...present, sku, parcelId: body.id }
}

const refund = { type: 'refund', reason: 'no_longer_want', words: '不太合适' }
/** Applies for the one piece of a parcel. */
async function apply(who: Friend, parcelId: string, application: object = refund, key?: string) {
  const [line] = await linesOf(shop.db, await orderOfParcel(shop, parcelId))
  const lines = [{ lineId: line?.id, quantity: 1 }]
  return who.post<AfterSale>(`/v1/presents/received/${parcelId}/after-sales`, { lines, ...application }, key)
}
const latest = async (who: Friend, parcelId: string) => (await who.received(parcelId)).body.afterSales[0]
const withdraw = async (who: Friend, parcelId: string) =>
  who.post<AfterSale>(`/v1/after-sales/${(await latest(li, parcelId))?.id}/withdrawal`)
const answer = async (parcelId: string, verb: 'agreement' | 'refusal', words?: string) =>
  desk.answer((await latest(li, parcelId))?.id ?? '', verb, words === undefined ? undefined : { words })
const refundFen = async (parcelId: string, fen: number) => {
  const orderId = await orderOfParcel(shop, parcelId)
  const [line] = await linesOf(shop.db, orderId)
  const body = { lines: [{ lineId: line?.id, fen }] }
  return call<MerchantOrder>(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${orderId}/refunds`,
    body,
    randomUUID(),
  )
}
const waitingOnes = () =>
  call<PageOf<MerchantAfterSale>>(shop, shop.asMerchant, 'GET', '/v1/merchant/after-sales?waitsFor=merchant')

describe('a refund that the recipient applies for', () => {
  it('is seen by the merchant, who agrees, and the money goes to the giver', async () => {
    const { id, sku, parcelId } = await accepted()
    const { status, body } = await apply(li, parcelId)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'merchant_processing',
      reason: 'no_longer_want',
      subject: { kind: 'parcel', id: parcelId },
      endedAt: null,
    })
    expect((await waitingOnes()).body.items).toMatchObject([{ wantedFen: 10_000, events: [{ words: '不太合适' }] }])

    expect((await answer(parcelId, 'agreement')).body).toMatchObject({
      state: 'merchant_refund_success',
      refundedFen: 10_000,
    })
    await shop.deps.jobs.runDue()
    expect(await giver.given(id)).toMatchObject({ refundedFen: 10_000, parcels: [{ delivery: 'refunded' }] })
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'refunded', afterSalePossible: false })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 5, sold: 0 })
    expect((await waitingOnes()).body.items).toEqual([])
  })

  it('is refused with words; the parcel goes on, and may be applied for again', async () => {
    const { parcelId, orderId } = await accepted()
    await apply(li, parcelId)
    expect((await answer(parcelId, 'refusal', '已经打包好了')).body.state).toBe('merchant_reject_refund')
    expect((await li.received(parcelId)).body).toMatchObject({
      state: 'to_ship',
      afterSalePossible: true,
      afterSales: [{ state: 'merchant_reject_refund' }],
    })
    const { body } = await apply(li, parcelId, { type: 'refund', reason: 'others' })
    expect(body).toMatchObject({ state: 'merchant_processing', events: [{ words: '' }] })
    expect(await ledgerOf(shop, orderId)).toMatchObject([{ kind: 'paid' }])
  })

  it('is withdrawn, and cannot be agreed to any more', async () => {
    const { parcelId } = await accepted()
    await apply(li, parcelId)
    expect((await withdraw(li, parcelId)).body.state).toBe('user_cancelled')
    for (const late of [
      await withdraw(li, parcelId),
      await answer(parcelId, 'agreement'),
      await answer(parcelId, 'refusal', '不'),
    ]) {
      expect([late.status, codeOf(late)]).toEqual([409, 'after_sale_state_conflict'])
    }
    expect((await li.received(parcelId)).body.state).toBe('to_ship')
  })

  it('waits once at a time, however often it is tapped', async () => {
    const { parcelId } = await accepted()
    const taps = await Promise.all(Array.from({ length: 10 }, () => apply(li, parcelId)))
    expect(taps.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(taps.filter((tap) => tap.status !== 201).map(codeOf)).toEqual(Array(9).fill('after_sale_state_conflict'))
    const rows = await shop.db
      .selectFrom('after_sales')
      .select('id')
      .where('order_id', '=', await orderOfParcel(shop, parcelId))
      .execute()
    expect(rows).toHaveLength(1)
  })

  it.each([
    ['merchant_refund_success', 'refunded', 10_000],
    ['user_cancelled', 'to_ship', 0],
  ])('is %s where that comes first, never both, and the money agrees', async (first, state, refundedFen) => {
    const { id, parcelId } = await accepted()
    await apply(li, parcelId)
    const agree = () => answer(parcelId, 'agreement')
    const takeBack = () => withdraw(li, parcelId)
    const asks = state === 'refunded' ? [agree, takeBack] : [takeBack, agree]
    const answers = await inTurn<{ status: number }>(shop.db, await orderOfParcel(shop, parcelId), asks)
    expect(answers.map(({ status }) => status)).toEqual([200, 409])
    expect((await li.received(parcelId)).body).toMatchObject({
      state,
      afterSales: [{ state: first }],
    })
    await shop.deps.jobs.runDue()
    expect((await giver.given(id)).refundedFen).toBe(refundedFen)
  })

  it('is agreed to or withdrawn at once, never both, and the money agrees', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, parcelId } = await accepted()
      await apply(li, parcelId)
      const answers = await Promise.all([answer(parcelId, 'agreement'), withdraw(li, parcelId)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const { afterSales, state } = (await li.received(parcelId)).body
      expect(state).toBe(afterSales[0]?.state === 'merchant_refund_success' ? 'refunded' : 'to_ship')
      await shop.deps.jobs.runDue()
      expect((await giver.given(id)).refundedFen).toBe(state === 'refunded' ? 10_000 : 0)
    }
  })

  it('is the recipient’s alone: for the giver and for strangers there is no such present', async () => {
    const { parcelId } = await accepted()
    for (const who of [giver, wu]) expect(codeOf(await apply(who, parcelId))).toBe('not_found')
    await apply(li, parcelId)
    for (const who of [giver, wu]) expect(codeOf(await withdraw(who, parcelId))).toBe('not_found')
    expect(await latest(li, parcelId)).toMatchObject({ state: 'merchant_processing' })
  })

  it('comes with pictures, which the merchant sees once they were checked, and the giver never', async () => {
    const { id, parcelId } = await accepted()
    const good = await upload(shop, li.headers, await picture())
    const bad = await upload(shop, li.headers, await picture('#ff0000'))
    const theirs = await upload(shop, wu.headers, await picture())
    const application = (pictureIds: string[]) => ({ type: 'refund', reason: 'quality_issue', pictureIds })
    expect(codeOf(await apply(li, parcelId, application([theirs.body.id])))).toBe('not_found')
    const pictureIds = [bad.body.id, good.body.id]
    const { body } = await apply(li, parcelId, application(pictureIds))
    expect(body.events[0]?.pictures.map((one) => one.id)).toEqual(pictureIds)
    const seen = async () => {
      const { items } = (await waitingOnes()).body
      return items.find(({ id }) => id === body.id)?.events[0]?.pictures
    }
    expect(await seen()).toMatchObject([
      { state: 'checking', url: null },
      { state: 'checking', url: null },
    ])
    await shop.deps.jobs.runDue()
    await wait(shop, 6)
    expect(await seen()).toMatchObject([
      { state: 'refused', url: null },
      { state: 'good', url: expect.stringContaining('signature') },
    ])
    expect(JSON.stringify(await giver.given(id))).not.toContain('upl_')
    await withdraw(li, parcelId)
    expect(codeOf(await apply(li, parcelId, application([good.body.id])))).toBe('upload_unusable')
  })

  it('comes with a video, which the merchant sees once its poster was checked, and the giver never', async () => {
    const { id, parcelId } = await accepted()
    const [still, evidence] = [await upload(shop, li.headers, await picture()), await picture()]
    const video = await upload(shop, li.headers, sampleMp4(), { fields: { posterId: still.body.id } })
    const pictureIds = [(await upload(shop, li.headers, evidence)).body.id]
    const application = { type: 'refund', reason: 'quality_issue', pictureIds, videoId: video.body.id }
    expect(codeOf(await apply(li, parcelId, { ...application, videoId: still.body.id }))).toBe('upload_unusable')
    const { body: applied } = await apply(li, parcelId, application)
    expect(applied.events[0]).toMatchObject({
      pictures: [{ id: pictureIds[0] }],
      video: { id: video.body.id, url: expect.anything(), posterUrl: expect.anything(), durationMs: 3_000 },
    })
    const seen = async () => (await waitingOnes()).body.items.find((one) => one.id === applied.id)?.events[0]?.video
    expect(await seen()).toMatchObject({ state: 'checking', url: null, posterUrl: null })
    // The service answers at once for a video, which it does not look at.
    await shop.db.updateTable('uploads').set({ state: 'good' }).where('kind', '=', 'video').execute()
    expect(await seen()).toMatchObject({ state: 'checking', url: null, posterUrl: null })
    await shop.deps.jobs.runDue()
    await wait(shop, 6)
    expect(await seen()).toMatchObject({
      state: 'good',
      url: expect.stringContaining(video.body.id),
      posterUrl: expect.stringContaining(still.body.id),
      durationMs: 3_000,
    })
    expect(JSON.stringify(await giver.given(id))).not.toContain('upl_')
  })

  it('is not told to the giver before the money comes back', async () => {
    const { id, parcelId } = await accepted()
    await apply(li, parcelId, { ...refund, words: '摔坏了' })
    expect(JSON.stringify(await giver.given(id))).not.toMatch(/摔坏了|longer|processing/)
  })

  it('needs a reason that exists, and words that are not too long', async () => {
    const { parcelId } = await accepted()
    const tooLong = { ...refund, words: '长'.repeat(limits.afterSaleChars + 1) }
    for (const bad of [{}, { type: 'refund', reason: 'because' }, tooLong]) {
      expect(codeOf(await apply(li, parcelId, bad))).toBe('validation_failed')
    }
  })
})

describe('while an application waits', () => {
  it('nothing is shipped', async () => {
    const { parcelId } = await accepted()
    await apply(li, parcelId)
    expect(codeOf(await shipParcel(shop, parcelId))).toBe('after_sale_state_conflict')
    await answer(parcelId, 'refusal', '马上发')
    expect((await shipParcel(shop, parcelId)).body.state).toBe('to_receive')
  })

  it('the parcel does not count as received by itself, and afterwards there are three days at the least', async () => {
    const { parcelId } = await accepted()
    await shipParcel(shop, parcelId)
    const { body } = await apply(li, parcelId, { type: 'return', reason: 'others' })
    await desk.answer(body.id, 'agreement', { returnTo: returnAddress })
    await wait(shop, 6 * days)
    await desk.sendBack(li, body.id)
    await wait(shop, 6 * days)
    expect((await li.received(parcelId)).body.state).toBe('to_receive')
    await desk.answer(body.id, 'receipt-refusal', { words: '空盒' })
    await wait(shop, afterSaleSetting.initial.graceDays * days - 1)
    expect((await li.received(parcelId)).body.state).toBe('to_receive')
    await wait(shop, 1)
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'completed', afterSalePossible: true })
    await wait(shop, 15 * days)
    expect((await li.received(parcelId)).body.afterSalePossible).toBe(false)
    expect(codeOf(await apply(li, parcelId))).toBe('after_sale_not_possible')
  })

  it('a refusal takes none of the days that were left', async () => {
    const { parcelId } = await accepted()
    await shipParcel(shop, parcelId)
    const { confirmsAt } = (await li.received(parcelId)).body
    await apply(li, parcelId)
    await withdraw(li, parcelId)
    expect((await li.received(parcelId)).body.confirmsAt).toBe(confirmsAt)
    await wait(shop, orderSetting.initial.confirmDays * days)
    expect((await li.received(parcelId)).body.state).toBe('completed')
  })

  it('its recipient cannot say that it arrived before they withdraw it', async () => {
    const { parcelId } = await accepted()
    await shipParcel(shop, parcelId)
    await apply(li, parcelId)
    const confirm = () => li.post(`/v1/presents/received/${parcelId}/confirm-receipt`)
    expect(codeOf(await confirm())).toBe('after_sale_state_conflict')
    await withdraw(li, parcelId)
    expect((await confirm()).body).toMatchObject({ state: 'completed' })
  })

  it('a part that the merchant refunds leaves it open, and the rest is refunded when they agree', async () => {
    const { id, parcelId } = await accepted()
    await apply(li, parcelId)
    await refundFen(parcelId, 4_000)
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'to_ship', afterSales: [{ open: true }] })
    await shop.deps.jobs.runDue()
    expect(await giver.given(id)).toMatchObject({
      refundedFen: 4_000,
      acceptedFen: 6_000,
      parcels: [{ state: 'claimed' }],
    })
    expect(codeOf(await refundFen(parcelId, 6_001))).toBe('refund_exceeds_paid')
    await answer(parcelId, 'agreement')
    await shop.deps.jobs.runDue()
    expect((await li.received(parcelId)).body).toMatchObject({
      state: 'refunded',
      afterSales: [{ state: 'merchant_refund_success' }],
    })
    expect(await giver.given(id)).toMatchObject({
      refundedFen: 10_000,
      acceptedFen: 0,
      parcels: [{ state: 'refunded', refund: { amountFen: 10_000, state: 'done' } }],
    })
  })

  it('a refund that the merchant makes anyhow agrees to it', async () => {
    const { parcelId } = await accepted()
    await apply(li, parcelId)
    await refundByMerchant(shop, parcelId)
    expect((await li.received(parcelId)).body).toMatchObject({
      state: 'refunded',
      afterSales: [{ state: 'merchant_refund_success' }],
    })
  })

  it('the giver learns the sum and that it was paid, and the recipient no amount at all', async () => {
    const { parcelId } = await accepted()
    const { body } = await apply(li, parcelId, { ...refund, subType: 'price_diff', fen: 500 })
    expect(codeOf({ body })).toBe('after_sale_not_possible')
    await refundFen(parcelId, 1_234)
    await shop.deps.jobs.runDue()
    const inbox = async (who: Friend) => JSON.stringify((await who.get('/v1/me/notices')).body)
    expect(await inbox(giver)).toContain('有一笔退款 ¥12.34')
    expect(await inbox(li)).not.toContain('12.34')
  })

  it('an exchange and a return are the recipient’s as of any order, and the giver hears of the money alone', async () => {
    const { id, parcelId } = await accepted()
    await shipParcel(shop, parcelId)
    const exchange = await apply(li, parcelId, { type: 'exchange', reason: 'incorrect_selection' })
    await desk.answer(exchange.body.id, 'agreement', { shipsFirst: true, returnTo: returnAddress })
    await desk.shipReplacement(exchange.body.id)
    await desk.sendBack(li, exchange.body.id)
    await desk.answer(exchange.body.id, 'receipt')
    expect(await latest(li, parcelId)).toMatchObject({ state: 'merchant_exchange_success' })
    const back = await apply(li, parcelId, { type: 'return', reason: 'no_reason_7_days' })
    await desk.answer(back.body.id, 'agreement', { returnTo: returnAddress })
    expect((await desk.sendBack(li, back.body.id)).body).toMatchObject({
      back: { company: '顺丰速运' },
    })
    await desk.answer(back.body.id, 'receipt')
    await shop.deps.jobs.runDue()
    expect(await giver.given(id)).toMatchObject({ refundedFen: 10_000, parcels: [{ state: 'refunded' }] })
    expect(JSON.stringify(await giver.given(id))).not.toMatch(/exchange|顺丰|reason_7|aft_/)
  })
})

test('lists of many after-sales take as many statements as of one, whatever they exchange and whose parcels they are', async () => {
  await shop.clock.advance(60)
  for (let parcel = 0; parcel < 3; parcel += 1) {
    const { parcelId, sku } = await accepted()
    await shipParcel(shop, parcelId)
    const of = sku.replace('sku_', 'prd_')
    const exchangeSkuId = await addGoods(shop.db, { id: `other${goods++}`, of, priceFen: 10_000, stock: 1 })
    const [line] = await linesOf(shop.db, await orderOfParcel(shop, parcelId))
    const lines = [{ lineId: line?.id, quantity: 1, exchangeSkuId }]
    expect((await apply(li, parcelId, { type: 'exchange', reason: 'incorrect_selection', lines })).status).toBe(201)
  }
  const statements = async (headers: Record<string, string>, path: string, limit: number) => {
    let found: PageOf<AfterSale> | undefined
    const sent = await countStatements(shop.db, async () => {
      found = (await call<PageOf<AfterSale>>(shop, headers, 'GET', `${path}${limit}`)).body
    })
    expect(found?.items).toHaveLength(limit)
    expect(found?.items[0]).toMatchObject({
      subject: { kind: 'parcel' },
      lines: [{ exchange: { skuId: expect.any(String) } }],
    })
    return sent.length
  }
  for (const [headers, path] of [
    [shop.asMerchant, '/v1/merchant/after-sales?type=exchange&open=true&limit='],
    [li.headers, '/v1/me/after-sales?limit='],
  ] as const) {
    expect(await statements(headers, path, 3)).toBe(await statements(headers, path, 1))
  }
})
