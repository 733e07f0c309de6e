import { limits, type Order, type PageOf } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, addGoods, codeOf, stockOf } from '../../../testing/orders/trade-fixtures'
import {
  allow,
  type Friend,
  friend,
  ledgerOf,
  refundByMerchant,
  shipParcel,
  wait,
} from '../../../testing/presents/present-fixtures'
import { orderSetting } from '../../core/orders/order-setting'
import { presentSetting } from './present-setting'

let shop: TestApp
let giver: Friend
let li: Friend
let wu: Friend
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  wu = await friend(shop, 'phone-wu')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

let goods = 0
const fresh = (priceFen = 10_000, stock = 10, more: object = {}) =>
  addGoods(shop.db, { id: `life${goods++}`, priceFen, stock, ...more })

describe('a present for one friend', () => {
  it('is paid without an address and without freight, accepted, shipped, received and thanked for', async () => {
    const sku = await fresh(6_000)
    const { status, body: made } = await giver.give({ skuId: sku, note: '想你了' })
    expect(status).toBe(201)
    expect(made).toMatchObject({ state: 'to_pay', payableFen: 6_000, parcels: [], note: '想你了', expiresAt: null })
    expect(codeOf(await giver.share(made.id))).toBe('present_state_conflict')
    expect((await giver.payInFull(made.orderId)).state).toBe('to_claim')
    expect(await giver.given(made.id)).toMatchObject({
      state: 'open',
      waitingFen: 6_000,
      parcels: [{ state: 'waiting' }],
    })

    const { body: card } = await giver.share(made.id)
    expect((await li.look(card.token)).body).toMatchObject({ you: 'open', leftCount: 1, note: '想你了', board: [] })
    const accepted = await li.accept(card.token)
    expect(accepted.status).toBe(201)
    expect(accepted.body).toMatchObject({ state: 'to_ship', stateCode: 20, address: { name: '王芳' }, thanks: null })
    const parcelId = accepted.body.id
    expect(await giver.given(made.id)).toMatchObject({
      state: 'closed',
      acceptedFen: 6_000,
      waitingFen: 0,
      parcels: [{ state: 'claimed', delivery: 'to_ship', recipient: { nickname: expect.any(String) } }],
    })
    expect((await giver.get<Order>(`/v1/orders/${made.orderId}`)).body).toMatchObject({
      state: 'completed',
      kind: 'present',
    })

    expect((await shipParcel(shop, parcelId)).body).toMatchObject({ state: 'to_receive', kind: 'parcel' })
    const tracking = await li.get<{ parcels: unknown[] }>(`/v1/presents/received/${parcelId}/tracking`)
    expect(tracking.body.parcels).toHaveLength(1)
    const confirmed = await li.post(`/v1/presents/received/${parcelId}/confirm-receipt`)
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'completed' } })
    const thanks = await li.thank(parcelId, { words: ' 太喜欢了 ', sticker: 'hug' })
    expect(thanks.body.thanks).toMatchObject({ words: '太喜欢了', sticker: 'hug' })
    expect(codeOf(await li.thank(parcelId, { sticker: 'heart' }))).toBe('thanked_already')
    expect((await giver.given(made.id)).parcels[0]).toMatchObject({
      delivery: 'completed',
      thanks: { words: '太喜欢了', sticker: 'hug' },
    })
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 10, available: 9, held: 0, sold: 1 })
    expect(await ledgerOf(shop, made.orderId)).toEqual([{ kind: 'paid', amount_fen: 6_000 }])
  })

  it('has the paper and the signature that its giver chose, on its card and with whoever accepts it', async () => {
    const skuId = await fresh()
    const chosen = { paper: 'jade', signature: '爱你的女儿' } as const
    const present = await giver.open({ skuId, paper: 'jade', signature: '  爱你的\u200b女儿 ' })
    expect(await giver.given(present.id)).toMatchObject(chosen)
    expect((await li.look(present.token)).body).toMatchObject(chosen)
    expect((await li.accept(present.token)).body).toMatchObject(chosen)
    const { body: plain } = await giver.give({ skuId, signature: ' ' })
    expect(plain).toMatchObject({ paper: null, signature: null })
    expect((await giver.give({ skuId, signature: '一二三四五六七八九十十一十二' })).status).toBe(400)
    expect((await giver.give({ skuId, paper: 'gold' as never })).status).toBe(400)
  })

  it('expires after 24 hours, not before; money, piece and coupon are returned', async () => {
    const sku = await fresh()
    const coupon = await giver.claim(await addCoupon(shop.db))
    const present = await giver.open({ skuId: sku, couponIds: [coupon] })
    await wait(shop, limits.presentHours * hours - 1)
    expect((await li.look(present.token)).body.you).toBe('open')
    await shop.clock.advance(1)
    // The job has not run yet, but the time is over.
    expect((await li.look(present.token)).body).toMatchObject({ you: 'expired', leftCount: 0 })
    expect(codeOf(await li.accept(present.token))).toBe('present_expired')
    await shop.deps.jobs.runDue()
    expect(await giver.given(present.id)).toMatchObject({
      state: 'closed',
      refundedFen: 9_000,
      parcels: [{ state: 'refunded', returnReason: 'expired', refund: { amountFen: 9_000, state: 'done' } }],
    })
    const { body: order } = await giver.get<Order>(`/v1/orders/${present.orderId}`)
    expect(order).toMatchObject({ state: 'refunded', closeReason: 'returned', payment: { state: 'refunded' } })
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 10, available: 10, held: 0, sold: 0 })
    const usable = await giver.get<PageOf<{ id: string }>>('/v1/me/coupons?state=usable')
    expect(usable.body.items.map((one) => one.id)).toContain(coupon)
  })

  it('that is declined is returned at once, and the giver gets the words', async () => {
    const sku = await fresh()
    const present = await giver.open({ skuId: sku })
    expect((await li.decline(present.token, '谢谢，心领了')).body).toMatchObject({ you: 'declined', leftCount: 0 })
    await shop.deps.jobs.runDue()
    expect(await giver.given(present.id)).toMatchObject({
      state: 'closed',
      refundedFen: 10_000,
      parcels: [{ state: 'refunded', returnReason: 'declined', declineWords: '谢谢，心领了' }],
    })
    expect(codeOf(await li.accept(present.token))).toBe('present_declined_by_you')
    expect(codeOf(await wu.accept(present.token))).toBe('present_taken')
    expect((await wu.look(present.token)).body.you).toBe('taken')
  })

  it('can be cancelled before it is paid, not after', async () => {
    const sku = await fresh()
    const { body: unpaid } = await giver.give({ skuId: sku })
    expect((await giver.post(`/v1/orders/${unpaid.orderId}/cancel`)).status).toBe(200)
    expect(await giver.given(unpaid.id)).toMatchObject({ state: 'cancelled', payBefore: null })
    const { body: late } = await giver.give({ skuId: sku })
    await wait(shop, orderSetting.initial.payMinutes * 60)
    expect(await giver.given(late.id)).toMatchObject({ state: 'cancelled' })
    const present = await giver.open({ skuId: sku })
    expect(codeOf(await giver.post(`/v1/orders/${present.orderId}/cancel`))).toBe('order_state_conflict')
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 0, sold: 1 })
  })

  it('that a coupon pays all but 1 fen of gives that back when it is declined', async () => {
    const sku = await fresh(500)
    const coupon = await giver.claim(await addCoupon(shop.db))
    const { body } = await giver.give({ skuId: sku, couponIds: [coupon] })
    expect(body).toMatchObject({ state: 'to_pay', payableFen: 1 })
    await giver.payInFull(body.orderId)
    const { token } = (await giver.share(body.id)).body
    await li.decline(token)
    await shop.deps.jobs.runDue()
    expect(await giver.given(body.id)).toMatchObject({
      state: 'closed',
      parcels: [{ state: 'refunded' }],
    })
  })

  it('is refunded to the giver when the merchant refunds the recipient’s order', async () => {
    const sku = await fresh()
    const present = await giver.open({ skuId: sku })
    const { body } = await li.accept(present.token)
    expect((await refundByMerchant(shop, body.id)).body).toMatchObject({ state: 'refunded', kind: 'parcel' })
    expect(await giver.given(present.id)).toMatchObject({ acceptedFen: 0, refundDueFen: 10_000, refundedFen: 0 })
    await shop.deps.jobs.runDue()
    expect(await giver.given(present.id)).toMatchObject({
      refundedFen: 10_000,
      parcels: [{ state: 'refunded', returnReason: 'merchant', delivery: 'refunded' }],
    })
    expect((await li.received(body.id)).body).toMatchObject({ state: 'refunded' })
    expect(codeOf(await refundByMerchant(shop, body.id))).toBe('order_state_conflict')
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, sold: 0 })
  })

  it('cannot be claimed by its giver, nor twice by anybody', async () => {
    const present = await giver.open({ skuId: await fresh() })
    expect(codeOf(await giver.accept(present.token))).toBe('present_own')
    expect(codeOf(await giver.decline(present.token))).toBe('present_own')
    expect((await giver.look(present.token)).body.you).toBe('own')
    const { body } = await li.accept(present.token)
    expect((await li.look(present.token)).body).toMatchObject({ you: 'yours', receivedId: body.id })
    expect(codeOf(await li.accept(present.token))).toBe('present_already_yours')
    expect(codeOf(await li.decline(present.token))).toBe('present_already_yours')
  })
})

describe('a present for a group of five', () => {
  it('may be accepted, declined and left in parts; every fen and piece is accounted for', async () => {
    const sku = await fresh(3_333, 10)
    const coupon = await giver.claim(await addCoupon(shop.db, { offFen: 998 }))
    const present = await giver.open({ skuId: sku, parcels: 5, couponIds: [coupon] })
    const zhao = await friend(shop, 'phone-zhao')
    // 16,665 − 998 fen do not divide by five: the first two shares are one fen larger.
    const shares = await shop.db
      .selectFrom('parcels')
      .select(['amount_fen', 'discount_fen'])
      .where('present_id', '=', present.id)
      .orderBy('ordinal')
      .execute()
    expect(shares.map((share) => share.amount_fen)).toEqual([3_134, 3_134, 3_133, 3_133, 3_133])
    const first = (await li.accept(present.token)).body
    const second = (await wu.accept(present.token)).body
    await zhao.decline(present.token)
    expect((await wu.look(present.token)).body).toMatchObject({ leftCount: 2, parcelCount: 5, you: 'yours' })
    expect((await zhao.look(present.token)).body.board).toHaveLength(2)
    await wait(shop, limits.presentHours * hours)
    expect(await giver.given(present.id)).toMatchObject({ state: 'closed', acceptedFen: 6_268, refundedFen: 9_399 })
    const { body: order } = await giver.get<Order>(`/v1/orders/${present.orderId}`)
    expect(order).toMatchObject({ state: 'completed', payment: { state: 'succeeded' } })
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 10, available: 8, held: 0, sold: 2 })
    // Two parcels were accepted, so the coupon stays used.
    const used = await giver.get<PageOf<{ id: string }>>('/v1/me/coupons?state=used')
    expect(used.body.items.map((one) => one.id)).toContain(coupon)
    expect(codeOf(await (await friend(shop, 'phone-late')).accept(present.token))).toBe('present_expired')
    expect([first.id, second.id]).toHaveLength(new Set([first.id, second.id]).size)
  })

  it('answers present_all_gone once every parcel was answered', async () => {
    const present = await giver.open({ skuId: await fresh(), parcels: 2 })
    await li.accept(present.token)
    await wu.accept(present.token)
    const late = await friend(shop, 'phone-too-late')
    expect(codeOf(await late.accept(present.token))).toBe('present_all_gone')
    expect((await late.look(present.token)).body).toMatchObject({ you: 'all_gone', leftCount: 0 })
  })

  it('has at least two parcels, a present for a friend exactly one', async () => {
    const skuId = await fresh()
    expect(await giver.give({ skuId, sendTo: 'group', parcels: 1 })).toMatchObject({
      status: 400,
      body: { param: '/parcels' },
    })
    expect(await giver.give({ skuId, sendTo: 'friend', parcels: 2 })).toMatchObject({
      status: 400,
      body: { param: '/parcels' },
    })
    expect((await giver.give({ skuId, parcels: limits.presentParcelsMax + 1 })).status).toBe(400)
  })
})

describe('the giver is reminded', () => {
  it('two hours before the expiry, once, and only if a parcel still waits', async () => {
    const wang = await friend(shop, 'phone-wang')
    const waiting = await wang.open({ skuId: await fresh() })
    const answered = await wang.open({ skuId: await fresh() })
    await li.accept(answered.token)
    await allow(wang, 'present_expiring')
    await wait(shop, (limits.presentHours - presentSetting.initial.remindHoursBefore) * hours)
    expect((await wang.given(waiting.id)).remindedAt).toBe(shop.clock.now().toISOString())
    expect((await wang.given(answered.id)).remindedAt).toBeNull()
    await wait(shop, hours)
    const told = await shop.db
      .selectFrom('messages')
      .select(['kind', 'state'])
      .where('subject_id', '=', waiting.id)
      .execute()
    expect(told).toEqual([{ kind: 'present_expiring', state: 'sent' }])
  })
})
