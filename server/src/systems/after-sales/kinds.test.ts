import type { AfterSale } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import {
  type AfterSaleDesk,
  afterSaleDesk,
  boughtOrder,
  returnAddress,
} from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import {
  addGoods,
  codeOf,
  freshGoods,
  lineOf,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let mei: Shopper
let desk: AfterSaleDesk
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  mei = await shopper(shop, 'phone-mei')
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const ofLine = (lineId: string, quantity = 1) => [{ lineId, quantity }]
const refundedOf = async (orderId: string) =>
  (await mei.get<{ refundedFen: number }>(`/v1/orders/${orderId}`)).body.refundedFen

/** Three teapots that arrived, one of them broken. */
async function teapots() {
  const sku = await fresh(10_000, 10)
  const order = await boughtOrder(shop, mei, lineOf(sku, 3))
  return { ...order, sku }
}

describe('a return', () => {
  it('of one of three pieces: pictures, waybill, damaged, refunded at what the piece cost', async () => {
    const { id: orderId, lineId, sku } = await teapots()
    const photo = await desk.photo(mei)
    const wanted = {
      type: 'return' as const,
      reason: 'quality_issue' as const,
      lines: ofLine(lineId),
      words: '壶嘴碎了',
    }
    expect(codeOf(await desk.apply(mei, orderId, wanted))).toBe('validation_failed')
    const { body, status } = await desk.apply(mei, orderId, { ...wanted, pictureIds: [photo] })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'merchant_processing',
      stateCode: 'MERCHANT_PROCESSING',
      waitsFor: 'merchant',
      wantedFen: 10_000,
      freightBy: 'shop',
      may: ['withdraw', 'add_proof'],
      events: [{ step: 'apply', by: 'buyer', words: '壶嘴碎了', pictures: [{ id: photo }] }],
    })
    const agreed = await desk.answer(body.id, 'agreement', { words: '请寄回' })
    expect(agreed.body).toMatchObject({ state: 'user_wait_return', returnTo: returnAddress })
    expect((await desk.sendBack(mei, body.id)).body).toMatchObject({
      state: 'merchant_wait_receipt',
      back: { receivedAt: null },
    })
    const done = await desk.answer(body.id, 'receipt', { lines: [{ lineId, received: 1, damaged: 1 }] })
    expect(done.body).toMatchObject({
      state: 'merchant_return_success',
      refundedFen: 10_000,
      lines: [{ received: 1, damaged: 1 }],
    })
    expect(await refundedOf(orderId)).toBe(10_000)
    // A damaged piece does not return to the shelf.
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 7, sold: 3 })
  })

  it('refunds what came back, and puts what is whole on the shelf', async () => {
    const { id: orderId, lineId, sku } = await teapots()
    const wanted = { type: 'return' as const, reason: 'no_reason_7_days' as const, lines: ofLine(lineId, 3) }
    const { body } = await desk.apply(mei, orderId, wanted)
    expect(body.freightBy).toBe('buyer')
    await desk.answer(body.id, 'agreement')
    await desk.sendBack(mei, body.id)
    for (const lines of [[{ lineId, received: 4 }], [{ lineId, received: 1, damaged: 2 }], [{ lineId, received: 0 }]]) {
      expect(codeOf(await desk.answer(body.id, 'receipt', { lines }))).toBe('validation_failed')
    }
    const done = await desk.answer(body.id, 'receipt', { lines: [{ lineId, received: 2, damaged: 0 }] })
    expect(done.body).toMatchObject({ refundedFen: 20_000 })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, sold: 1 })
    expect((await mei.get<{ state: string }>(`/v1/orders/${orderId}`)).body.state).toBe('completed')
  })

  it('is refunded without the goods where they are not worth sending back', async () => {
    const { id: orderId, lineId } = await teapots()
    const wanted = { type: 'return' as const, reason: 'others' as const, lines: ofLine(lineId) }
    const { body } = await desk.apply(mei, orderId, wanted)
    const done = await desk.answer(body.id, 'agreement', { withoutReturn: true })
    expect(done.body).toMatchObject({ state: 'merchant_refund_success', refundedFen: 10_000 })
  })

  it('without an address to return to is refused until one is named', async () => {
    await desk.setReturnAddress(null)
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId) })
    expect(codeOf(await desk.answer(body.id, 'agreement'))).toBe('return_address_missing')
    const agreed = await desk.answer(body.id, 'agreement', { returnTo: returnAddress })
    expect(agreed.body).toMatchObject({ state: 'user_wait_return' })
    await desk.setReturnAddress()
  })
})

describe('an exchange', () => {
  async function cups() {
    const red = await fresh(5_000, 3)
    const blue = await addGoods(shop.db, { id: `${red}b`, of: red.replace('sku_', 'prd_'), priceFen: 5_000, stock: 2 })
    const dear = await addGoods(shop.db, { id: `${red}c`, of: red.replace('sku_', 'prd_'), priceFen: 6_000, stock: 2 })
    const order = await boughtOrder(shop, mei, lineOf(red, 2))
    return { ...order, red, blue, dear }
  }
  const exchange = (lineId: string, exchangeSkuId: string, quantity = 1) => ({
    type: 'exchange' as const,
    reason: 'incorrect_selection' as const,
    lines: [{ lineId, quantity, exchangeSkuId }],
  })

  it('moves pieces and no money, to a SKU of the same price', async () => {
    const { id: orderId, lineId, red, blue, dear } = await cups()
    expect(codeOf(await desk.apply(mei, orderId, exchange(lineId, dear)))).toBe('validation_failed')
    const { body } = await desk.apply(mei, orderId, exchange(lineId, blue))
    expect(body).toMatchObject({ wantedFen: 0, lines: [{ exchange: { skuId: blue } }] })
    await desk.answer(body.id, 'agreement')
    expect(await stockOf(shop.db, blue)).toMatchObject({ available: 1, sold: 1 })
    await desk.sendBack(mei, body.id)
    expect((await desk.answer(body.id, 'receipt')).body.state).toBe('merchant_wait_ship')
    expect(await stockOf(shop.db, red)).toMatchObject({ available: 2, sold: 1 })
    expect((await desk.shipReplacement(body.id)).body.state).toBe('user_wait_receipt')
    expect((await desk.buyer(mei, body.id, 'receipt')).body.state).toBe('merchant_exchange_success')
    expect(await refundedOf(orderId)).toBe(0)

    // Returned after all, it comes back as what it was exchanged for.
    const again = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId, 1) })
    await desk.answer(again.body.id, 'agreement')
    await desk.sendBack(mei, again.body.id)
    const lines = [{ lineId, received: 1, skuId: blue }]
    expect((await desk.answer(again.body.id, 'receipt', { lines })).body.refundedFen).toBe(5_000)
    expect(await stockOf(shop.db, blue)).toMatchObject({ available: 2, sold: 0 })
  })

  it('shipped first: the replacement is sent, then the goods come back', async () => {
    const { id: orderId, lineId, blue, red } = await cups()
    const { body } = await desk.apply(mei, orderId, exchange(lineId, blue))
    const agreed = await desk.answer(body.id, 'agreement', { shipsFirst: true })
    expect(agreed.body).toMatchObject({ state: 'merchant_wait_ship', shipsFirst: true })
    expect((await desk.shipReplacement(body.id)).body.state).toBe('user_wait_return')
    // What one has already cannot be kept by withdrawing.
    expect(codeOf(await desk.buyer(mei, body.id, 'withdrawal'))).toBe('after_sale_state_conflict')
    await desk.sendBack(mei, body.id)
    expect((await desk.answer(body.id, 'receipt')).body.state).toBe('merchant_exchange_success')
    expect(await stockOf(shop.db, red)).toMatchObject({ available: 2, sold: 1 })
    expect(await stockOf(shop.db, blue)).toMatchObject({ available: 1, sold: 1 })
  })

  it('that is withdrawn gives the replacement back to the shelf', async () => {
    const { id: orderId, lineId, blue } = await cups()
    const { body } = await desk.apply(mei, orderId, exchange(lineId, blue, 2))
    await desk.answer(body.id, 'agreement')
    expect(await stockOf(shop.db, blue)).toMatchObject({ available: 0, sold: 2 })
    await desk.buyer(mei, body.id, 'withdrawal')
    expect(await stockOf(shop.db, blue)).toMatchObject({ available: 2, sold: 0 })
  })

  it('for what is sold out is not agreed to, and becomes a return where the merchant is silent', async () => {
    const { id: orderId, lineId, blue } = await cups()
    const { body } = await desk.apply(mei, orderId, exchange(lineId, blue, 2))
    await boughtOrder(shop, mei, lineOf(blue, 1), 'paid')
    expect(codeOf(await desk.answer(body.id, 'agreement'))).toBe('out_of_stock')
    await wait(shop, 48 * 3_600)
    expect(await desk.view(mei, body.id)).toMatchObject({ state: 'user_wait_return', type: 'return' })
  })
})

describe('a refund', () => {
  it('of pieces that were not shipped returns them to the shelf, and holds the shipment until it is answered', async () => {
    const sku = await fresh(3_000, 5)
    const { id: orderId, lineId } = await boughtOrder(shop, mei, lineOf(sku, 2), 'paid')
    const { body } = await desk.apply(mei, orderId, { type: 'refund', reason: 'no_longer_want', lines: ofLine(lineId) })
    expect(codeOf(await desk.ship(orderId))).toBe('after_sale_state_conflict')
    expect((await desk.answer(body.id, 'agreement')).body).toMatchObject({
      state: 'merchant_refund_success',
      refundedFen: 3_000,
    })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 4, sold: 1 })
    expect((await desk.ship(orderId)).body.state).toBe('to_receive')
  })

  it('of a difference of price is an amount, and the pieces stay', async () => {
    const { id: orderId, lineId, sku } = await teapots()
    const wanted = {
      type: 'refund' as const,
      subType: 'price_diff' as const,
      reason: 'others' as const,
      lines: ofLine(lineId),
    }
    expect(codeOf(await desk.apply(mei, orderId, wanted))).toBe('validation_failed')
    expect(codeOf(await desk.apply(mei, orderId, { ...wanted, fen: 30_001 }))).toBe('refund_exceeds_paid')
    const { body } = await desk.apply(mei, orderId, { ...wanted, fen: 1_200 })
    expect((await desk.answer(body.id, 'agreement')).body.refundedFen).toBe(1_200)
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 7, sold: 3 })
    // The rest is what is left.
    const rest = await desk.apply(mei, orderId, { type: 'refund', reason: 'others', lines: ofLine(lineId, 3) })
    expect(rest.body.wantedFen).toBe(28_800)
  })

  it('returns the freight once, with the last piece, where the shop is at fault', async () => {
    const sku = await fresh(1_000, 5)
    const { id: orderId, lineId, payableFen } = await boughtOrder(shop, mei, lineOf(sku, 2))
    expect(payableFen).toBeGreaterThan(2_000)
    const refund = async () => {
      const wanted = { type: 'refund' as const, reason: 'not_delivered_too_long' as const, lines: ofLine(lineId) }
      const { body } = await desk.apply(mei, orderId, wanted)
      return (await desk.answer(body.id, 'agreement')).body.refundedFen
    }
    expect(await refund()).toBe(1_000)
    expect(await refund()).toBe(payableFen - 1_000)
    expect(await refundedOf(orderId)).toBe(payableFen)
  })

  it('never exceeds what is left, though the merchant refunded some of it meanwhile', async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'refund', reason: 'others', lines: ofLine(lineId, 3) })
    await desk.refund(orderId, { lines: [{ lineId, quantity: 2 }] })
    expect((await desk.answer(body.id, 'agreement')).body.refundedFen).toBe(10_000)
    expect(await refundedOf(orderId)).toBe(30_000)
  })

  it('that the merchant makes in another way ends it', async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId) })
    await desk.refund(orderId)
    expect(await desk.view(mei, body.id)).toMatchObject({ state: 'merchant_refund_success', refundedFen: 0 })
  })
})

describe('what was missing', () => {
  it('is sent, and taken from the shelf', async () => {
    const { id: orderId, lineId, sku } = await teapots()
    const photo = await desk.photo(mei)
    const wanted = {
      type: 'reship' as const,
      reason: 'empty_package' as const,
      lines: ofLine(lineId),
      pictureIds: [photo],
    }
    const { body } = await desk.apply(mei, orderId, wanted)
    expect((await desk.answer(body.id, 'agreement')).body.state).toBe('merchant_wait_ship')
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 6, sold: 4 })
    await desk.shipReplacement(body.id)
    await wait(shop, 10 * 86_400)
    expect(await desk.view(mei, body.id)).toMatchObject({ state: 'merchant_exchange_success', refundedFen: 0 })
  })
})

describe('negotiation', () => {
  const open = async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId, 2) })
    return { id: body.id, orderId, lineId }
  }

  it('another amount without a return, to which the buyer consents', async () => {
    const { id, orderId } = await open()
    const change = { kind: 'change', type: 'refund', fen: 6_000, words: '补偿您 60 元，不用寄回' }
    expect((await desk.answer(id, 'proposal', change)).body).toMatchObject({
      state: 'user_wait_confirm_update',
      proposal: { kind: 'change', type: 'refund', fen: 6_000 },
    })
    expect((await desk.view(mei, id)).may).toEqual(['consent_refund', 'decline', 'withdraw'])
    expect((await desk.buyer(mei, id, 'consent')).body).toMatchObject({
      state: 'merchant_refund_success',
      refundedFen: 6_000,
    })
    expect(await refundedOf(orderId)).toBe(6_000)
  })

  it('a proposal that is declined leaves the application to the merchant', async () => {
    const { id } = await open()
    await desk.answer(id, 'proposal', { kind: 'please_cancel', words: '已经和您说好了' })
    expect((await desk.buyer(mei, id, 'objection')).body).toMatchObject({
      state: 'merchant_processing',
      proposal: null,
    })
    expect((await desk.answer(id, 'agreement')).body.state).toBe('user_wait_return')
  })

  it('a request to cancel, and one for proof', async () => {
    const one = await open()
    await desk.answer(one.id, 'proposal', { kind: 'please_cancel', words: '已经和您说好了' })
    expect((await desk.buyer(mei, one.id, 'consent')).body.state).toBe('user_cancelled')
    const two = await open()
    await desk.answer(two.id, 'proposal', { kind: 'please_prove', words: '请拍一下底部' })
    expect(codeOf(await desk.buyer(mei, two.id, 'consent'))).toBe('after_sale_state_conflict')
    const proof = { words: '见图', pictureIds: [await desk.photo(mei)] }
    expect((await desk.buyer(mei, two.id, 'proof', proof)).body.state).toBe('merchant_processing')
  })

  it('the merchant applies for the buyer, who consents', async () => {
    const { id: orderId, lineId } = await teapots()
    const wanted = {
      type: 'refund',
      subType: 'price_diff',
      reason: 'others',
      fen: 500,
      lines: ofLine(lineId),
      words: '补差价',
    }
    const { body } = await desk.merchant<AfterSale>(`orders/${orderId}/after-sales`, wanted)
    expect(body).toMatchObject({ state: 'user_wait_handle' })
    expect((await desk.buyer(mei, body.id, 'consent')).body).toMatchObject({ refundedFen: 500 })
  })

  it('a proposal is one that can be carried out', async () => {
    const { id } = await open()
    const bad = [
      { kind: 'change', words: '一样' },
      { kind: 'change', fen: 30_001, type: 'refund', words: '太多' },
      { kind: 'change', fen: 100, type: 'exchange', words: '换货没有金额' },
      { kind: 'please_prove', fen: 100, words: '不该有金额' },
      { kind: 'change', subType: 'price_diff', type: 'refund', words: '没有金额' },
    ]
    for (const body of bad) expect((await desk.answer(id, 'proposal', body)).status).toBeGreaterThanOrEqual(400)
    expect(await desk.view(mei, id)).toMatchObject({ state: 'merchant_processing' })
  })
})

describe('a refusal', () => {
  it('can be disputed for seven days; the owner decides with a reason', async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId) })
    expect(codeOf(await desk.answer(body.id, 'refusal', {}))).toBe('validation_failed')
    expect((await desk.answer(body.id, 'refusal', { words: '已经用过' })).body.state).toBe('merchant_reject_return')
    expect(await desk.view(mei, body.id)).toMatchObject({ may: ['dispute'], disputeBefore: expect.any(String) })
    const dispute = { words: '没有用过', pictureIds: [await desk.photo(mei)] }
    expect((await desk.buyer(mei, body.id, 'dispute', dispute)).body).toMatchObject({
      state: 'platform_processing',
      waitsFor: 'judge',
    })
    expect((await desk.answer(body.id, 'words', { words: '见检测报告' })).status).toBe(200)
    const decided = await desk.decide(body.id, 'buyer', '没有使用痕迹')
    expect(decided.body.state).toBe('user_wait_return')
    expect((await desk.view(mei, body.id)).events.map(({ step, by }) => [step, by])).toEqual([
      ['apply', 'buyer'],
      ['reject_return', 'merchant'],
      ['dispute', 'buyer'],
      ['add_proof', 'merchant'],
      ['decide_return', 'judge'],
    ])
  })

  it('is final after seven days, or once it was decided', async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'refund', reason: 'others', lines: ofLine(lineId) })
    await desk.answer(body.id, 'refusal', { words: '不符合' })
    await desk.buyer(mei, body.id, 'dispute', { words: '请裁定' })
    await desk.decide(body.id, 'merchant', '证据不足')
    expect(await desk.view(mei, body.id)).toMatchObject({ state: 'dispute_refused', may: [] })
    const again = await desk.apply(mei, orderId, { type: 'refund', reason: 'others', lines: ofLine(lineId) })
    await desk.answer(again.body.id, 'refusal', { words: '不符合' })
    await wait(shop, 7 * 86_400)
    expect(codeOf(await desk.buyer(mei, again.body.id, 'dispute', { words: '请裁定' }))).toBe(
      'after_sale_state_conflict',
    )
  })

  it('of what came back: an empty box is not refunded, and the buyer may dispute it', async () => {
    const { id: orderId, lineId } = await teapots()
    const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId) })
    await desk.answer(body.id, 'agreement')
    await desk.sendBack(mei, body.id)
    await desk.answer(body.id, 'receipt-refusal', { words: '空盒' })
    await desk.buyer(mei, body.id, 'dispute', { words: '寄出时称重 800 克' })
    // The goods are with the merchant: they cannot be sent back again.
    expect((await desk.decide(body.id, 'buyer', '称重属实')).body).toMatchObject({
      state: 'merchant_refund_success',
      refundedFen: 10_000,
    })
  })
})

describe('what cannot be applied for', () => {
  it('more pieces than there are, a line twice, a foreign line, or one that has an open one', async () => {
    const { id: orderId, lineId } = await teapots()
    const apply = (lines: object[], more: object = {}) =>
      desk.apply(mei, orderId, { type: 'return', reason: 'others', lines, ...more } as never)
    expect(codeOf(await apply(ofLine(lineId, 4)))).toBe('after_sale_not_possible')
    expect(codeOf(await apply([...ofLine(lineId), ...ofLine(lineId)]))).toBe('validation_failed')
    expect(codeOf(await apply(ofLine('orl_nothing')))).toBe('not_found')
    expect(codeOf(await apply(ofLine(lineId), { reason: 'no_longer_want' }))).toBe('validation_failed')
    expect((await apply(ofLine(lineId))).status).toBe(201)
    expect(codeOf(await apply(ofLine(lineId)))).toBe('after_sale_state_conflict')
  })

  it('five times a line and no more', async () => {
    const { id: orderId, lineId } = await teapots()
    const apply = () => desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: ofLine(lineId) })
    for (let time = 0; time < 5; time += 1) {
      const { body } = await apply()
      await desk.buyer(mei, body.id, 'withdrawal')
    }
    expect(codeOf(await apply())).toBe('after_sale_not_possible')
  })

  it('fifteen days after receipt, and seven without a reason', async () => {
    const { id: orderId, lineId } = await teapots()
    await wait(shop, 7 * 86_400)
    const noReason = { type: 'return' as const, reason: 'no_reason_7_days' as const, lines: ofLine(lineId) }
    expect(codeOf(await desk.apply(mei, orderId, noReason))).toBe('after_sale_not_possible')
    await wait(shop, 8 * 86_400 - 2)
    const { body } = await desk.apply(mei, orderId, { ...noReason, reason: 'others' })
    await desk.buyer(mei, body.id, 'withdrawal')
    await wait(shop, 2)
    expect(codeOf(await desk.apply(mei, orderId, { ...noReason, reason: 'others' }))).toBe('after_sale_not_possible')
  })

  it('of an order that is not paid, was cancelled, or is another’s', async () => {
    const sku = await fresh()
    const { body } = await mei.order(lineOf(sku))
    const wanted = { type: 'refund' as const, reason: 'others' as const, lines: ofLine('orl_any') }
    expect(codeOf(await desk.apply(mei, body.id, wanted))).toBe('after_sale_not_possible')
    const other = await shopper(shop, 'phone-other')
    expect(codeOf(await desk.apply(other, body.id, wanted))).toBe('not_found')
  })
})

test('the choices say what is possible, and what each number of pieces comes to', async () => {
  const { id: orderId, lineId } = await teapots()
  await desk.refund(orderId, { lines: [{ lineId, quantity: 1 }] })
  const { body } = await mei.get<object>(`/v1/orders/${orderId}/after-sale-choices`)
  expect(body).toMatchObject({
    lines: [
      {
        lineId,
        most: { refund: 2, return: 2, exchange: 2, reship: 2 },
        fenOfPieces: [10_000, 20_000],
        noReason: true,
        openId: null,
        applicationsLeft: 5,
        exchanges: [{ available: true }],
      },
    ],
    until: expect.any(String),
  })
})
