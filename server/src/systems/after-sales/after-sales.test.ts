import { randomUUID } from 'node:crypto'
import { limits, type MerchantOrder, type PageOf, type ReceivedPresent } from '@haoli/contract'
import { days, inTurn, type TestApp, testApp } from '../../../testing'
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
/** A present that li has accepted. */
async function accepted() {
  const sku = await addGoods(shop.db, { id: `after${goods++}`, priceFen: 10_000, stock: 5 })
  const present = await giver.open({ skuId: sku })
  const { body } = await li.accept(present.token)
  return { ...present, sku, parcelId: body.id }
}

const apply = (
  who: Friend,
  parcelId: string,
  application: object = { reason: 'unwanted', words: '不太合适' },
  key?: string,
) => who.post<ReceivedPresent>(`/v1/presents/received/${parcelId}/after-sales`, application, key)
const withdraw = (who: Friend, parcelId: string) =>
  who.post<ReceivedPresent>(`/v1/presents/received/${parcelId}/after-sales/withdrawal`)
const answer = async (parcelId: string, verb: 'agreement' | 'refusal', words?: string) =>
  call<MerchantOrder>(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${await orderOfParcel(shop, parcelId)}/after-sales/${verb}`,
    words === undefined ? undefined : { answer: words },
    randomUUID(),
  )
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
  call<PageOf<MerchantOrder>>(shop, shop.asMerchant, 'GET', '/v1/merchant/orders?afterSale=applied')

describe('a refund that the recipient applies for', () => {
  it('is seen by the merchant, who agrees, and the money goes to the giver', async () => {
    const { id, sku, parcelId } = await accepted()
    const { status, body } = await apply(li, parcelId)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      refundable: true,
      afterSale: { state: 'applied', reason: 'unwanted', words: '不太合适', endedAt: null },
    })
    expect((await waitingOnes()).body.items).toMatchObject([{ kind: 'parcel', afterSale: { words: '不太合适' } }])

    expect((await answer(parcelId, 'agreement')).body).toMatchObject({
      state: 'refunded',
      afterSale: { state: 'agreed' },
    })
    await shop.deps.jobs.runDue()
    expect(await giver.given(id)).toMatchObject({ refundedFen: 10_000, parcels: [{ delivery: 'refunded' }] })
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'refunded', refundable: false })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 5, sold: 0 })
    expect((await waitingOnes()).body.items).toEqual([])
  })

  it('is refused with words; the parcel goes on, and may be applied for again', async () => {
    const { parcelId, orderId } = await accepted()
    await apply(li, parcelId)
    expect((await answer(parcelId, 'refusal', '已经打包好了')).body.afterSale).toMatchObject({ state: 'refused' })
    expect((await li.received(parcelId)).body).toMatchObject({
      state: 'to_ship',
      refundable: true,
      afterSale: { state: 'refused', answer: '已经打包好了' },
    })
    expect((await apply(li, parcelId, { reason: 'other' })).body.afterSale).toMatchObject({
      state: 'applied',
      words: '',
    })
    expect(await ledgerOf(shop, orderId)).toMatchObject([{ kind: 'paid' }])
  })

  it('is withdrawn, and cannot be agreed to any more', async () => {
    const { parcelId } = await accepted()
    await apply(li, parcelId)
    expect((await withdraw(li, parcelId)).body.afterSale).toMatchObject({ state: 'withdrawn' })
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
    ['agreed', 'refunded', 10_000],
    ['withdrawn', 'to_ship', 0],
  ])('is %s where that comes first, never both, and the money agrees', async (first, state, refundedFen) => {
    const { id, parcelId } = await accepted()
    await apply(li, parcelId)
    const agree = () => answer(parcelId, 'agreement')
    const takeBack = () => withdraw(li, parcelId)
    const asks = first === 'agreed' ? [agree, takeBack] : [takeBack, agree]
    const answers = await inTurn<{ status: number }>(shop.db, await orderOfParcel(shop, parcelId), asks)
    expect(answers.map(({ status }) => status)).toEqual([200, 409])
    expect((await li.received(parcelId)).body).toMatchObject({ state, afterSale: { state: first } })
    await shop.deps.jobs.runDue()
    expect((await giver.given(id)).refundedFen).toBe(refundedFen)
  })

  it('is agreed to or withdrawn at once, never both, and the money agrees', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, parcelId } = await accepted()
      await apply(li, parcelId)
      const answers = await Promise.all([answer(parcelId, 'agreement'), withdraw(li, parcelId)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const { afterSale, state } = (await li.received(parcelId)).body
      expect(state).toBe(afterSale?.state === 'agreed' ? 'refunded' : 'to_ship')
      await shop.deps.jobs.runDue()
      expect((await giver.given(id)).refundedFen).toBe(state === 'refunded' ? 10_000 : 0)
    }
  })

  it('is the recipient’s alone: for the giver and for strangers there is no such present', async () => {
    const { parcelId } = await accepted()
    for (const who of [giver, wu]) expect(codeOf(await apply(who, parcelId))).toBe('not_found')
    await apply(li, parcelId)
    for (const who of [giver, wu]) expect(codeOf(await withdraw(who, parcelId))).toBe('not_found')
    expect((await li.received(parcelId)).body.afterSale).toMatchObject({ state: 'applied' })
  })

  it('comes with pictures, which the merchant sees once they were checked, and the giver never', async () => {
    const { id, parcelId } = await accepted()
    const good = await upload(shop, li.headers, await picture())
    const bad = await upload(shop, li.headers, await picture('#ff0000'))
    const theirs = await upload(shop, wu.headers, await picture())
    const application = (pictureIds: string[]) => ({ reason: 'damaged', pictureIds })
    expect(codeOf(await apply(li, parcelId, application([theirs.body.id])))).toBe('not_found')
    const pictureIds = [bad.body.id, good.body.id]
    const { body } = await apply(li, parcelId, application(pictureIds))
    expect(body.afterSale?.pictures.map((one) => one.id)).toEqual(pictureIds)
    const seen = async () => {
      const { items } = (await waitingOnes()).body
      return items.find(({ afterSale }) => afterSale?.id === body.afterSale?.id)?.afterSale?.pictures
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
    const application = { reason: 'damaged', pictureIds, videoId: video.body.id }
    expect(codeOf(await apply(li, parcelId, { ...application, videoId: still.body.id }))).toBe('upload_unusable')
    const { afterSale } = (await apply(li, parcelId, application)).body
    expect(afterSale).toMatchObject({
      pictures: [{ id: pictureIds[0] }],
      video: { id: video.body.id, url: expect.anything(), posterUrl: expect.anything(), durationMs: 3_000 },
    })
    const seen = async () =>
      (await waitingOnes()).body.items.find((order) => order.afterSale?.id === afterSale?.id)?.afterSale?.video
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
    await apply(li, parcelId, { reason: 'damaged', words: '摔坏了' })
    expect(JSON.stringify(await giver.given(id))).not.toMatch(/摔坏了|damaged|applied/)
  })

  it('needs a reason that exists, and words that are not too long', async () => {
    const { parcelId } = await accepted()
    for (const bad of [{}, { reason: 'because' }, { reason: 'other', words: '长'.repeat(limits.afterSaleChars + 1) }]) {
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
    await apply(li, parcelId, { reason: 'not_arrived' })
    await wait(shop, orderSetting.initial.confirmDays * days + 1)
    expect((await li.received(parcelId)).body.state).toBe('to_receive')
    await answer(parcelId, 'refusal', '已经在派送')
    await wait(shop, afterSaleSetting.initial.graceDays * days - 1)
    expect((await li.received(parcelId)).body.state).toBe('to_receive')
    await wait(shop, 1)
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'completed', refundable: false })
    expect(codeOf(await apply(li, parcelId))).toBe('order_state_conflict')
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

  it('saying that it arrived withdraws it', async () => {
    const { parcelId } = await accepted()
    await shipParcel(shop, parcelId)
    await apply(li, parcelId)
    const { body } = await li.post<ReceivedPresent>(`/v1/presents/received/${parcelId}/confirm-receipt`)
    expect(body).toMatchObject({ state: 'completed', afterSale: { state: 'withdrawn' } })
  })

  it('a part that the merchant refunds leaves it open, and the rest is refunded when they agree', async () => {
    const { id, parcelId } = await accepted()
    await apply(li, parcelId)
    await refundFen(parcelId, 4_000)
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'to_ship', afterSale: { state: 'applied' } })
    await shop.deps.jobs.runDue()
    expect(await giver.given(id)).toMatchObject({
      refundedFen: 4_000,
      acceptedFen: 6_000,
      parcels: [{ state: 'claimed' }],
    })
    expect(codeOf(await refundFen(parcelId, 6_001))).toBe('refund_exceeds_paid')
    await answer(parcelId, 'agreement')
    await shop.deps.jobs.runDue()
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'refunded', afterSale: { state: 'agreed' } })
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
    expect((await li.received(parcelId)).body).toMatchObject({ state: 'refunded', afterSale: { state: 'agreed' } })
  })
})
