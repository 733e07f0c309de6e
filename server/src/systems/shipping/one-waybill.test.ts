import type { MerchantOrder, Role } from '@haoli/contract'
import { readTogether, type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { fileRow, shipper } from '../../../testing/orders/shipping-fixtures'
import { call, codeOf, freshGoods, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { paidOrder } from '../../../testing/orders/waiting-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { shipOrder } from '../../core/orders/ship-order'
import { shippingSetting } from './shipping-setting'

/** A waybill is for one customer and address, however an order leaves: by hand, from a file, packed with others, or corrected. */

let shop: TestApp
let wang: Shopper
let li: Shopper
let staff: Record<string, string>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  staff = await shop.loginWith('operations')
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
})
afterAll(() => shop.close())

const ask = (method: 'POST' | 'PUT', path: string, body: object) =>
  call<MerchantOrder>(shop, staff, method, `/v1/merchant/${path}`, body)
const waybill = (waybillNumber: string) => ({ company: '顺丰速运', waybillNumber })
const paid = async (who: Shopper) => paidOrder(who, await fresh())

const byHand = async (who: Shopper, number: string) => {
  const { id } = await paid(who)
  const answer = await ask('POST', `orders/${id}/shipments`, waybill(number))
  return answer.status === 201 ? null : codeOf(answer)
}
const packed = async (who: Shopper, number: string) => {
  const orderIds = [(await paid(who)).id, (await paid(who)).id]
  const answer = await ask('POST', 'packed-shipments', { orderIds, ...waybill(number) })
  return answer.status === 201 ? null : codeOf(answer)
}
/** The file is read before the waybill is used elsewhere, so that its preview cannot know. */
const fromFile = async (who: Shopper, number: string, meanwhile: () => Promise<unknown> = async () => null) => {
  const files = shipper(shop, staff)
  const { id } = await files.read([fileRow((await paid(who)).number, { waybill: number })])
  await meanwhile()
  await files.start(id)
  await shop.deps.jobs.runDue()
  return (await files.rows(id))[0]?.code ?? null
}
const corrected = async (who: Shopper, number: string) => {
  const { id } = await paid(who)
  const basedOn = waybill(newWaybill())
  const { body } = await ask('POST', `orders/${id}/shipments`, basedOn)
  const answer = await ask('PUT', `orders/${id}/shipments/${body.shipments[0]?.id}`, { ...waybill(number), basedOn })
  return answer.status === 200 ? null : codeOf(answer)
}

test.each([
  ['by hand', byHand],
  ['packed together', packed],
  ['by a correction', corrected],
])('%s, the waybill of another customer is refused, and one’s own is not', async (_, ship) => {
  const number = newWaybill()
  expect(await byHand(wang, number)).toBeNull()
  const before = await shop.db.selectFrom('shipments').select('id').where('waybill_number', '=', number).execute()
  expect(await ship(li, number)).toBe('waybill_elsewhere')
  expect(await shop.db.selectFrom('shipments').select('id').where('waybill_number', '=', number).execute()).toEqual(
    before,
  )
  expect(await ship(wang, number)).toBeNull()
})

test('from a file, its row says so', async () => {
  const number = newWaybill()
  expect(await fromFile(li, number, () => byHand(wang, number))).toBe('waybill_elsewhere')
  expect(await fromFile(wang, newWaybill())).toBeNull()
})

test('the error names the member', async () => {
  const number = newWaybill()
  await byHand(wang, number)
  const answer = await ask('POST', `orders/${(await paid(li)).id}/shipments`, waybill(number))
  expect(answer).toMatchObject({ status: 409, body: { code: 'waybill_elsewhere', param: '/waybillNumber' } })
})

test('a number that was mistaken for one’s own is free again once it is corrected', async () => {
  const number = newWaybill()
  const { id } = await paid(wang)
  const { body } = await ask('POST', `orders/${id}/shipments`, waybill(number))
  const to = { ...waybill(newWaybill()), basedOn: waybill(number) }
  await ask('PUT', `orders/${id}/shipments/${body.shipments[0]?.id}`, to)
  expect(await byHand(li, number)).toBeNull()
})

test('a number of long ago is free: carriers give old ones again', async () => {
  const number = newWaybill()
  await byHand(wang, number)
  await shop.clock.advance(shippingSetting.initial.waybillDays * 86_400)
  expect(await byHand(li, number)).toBeNull()
})

describe('two orders of two customers that leave by hand at once', () => {
  const context = () => shop.deps.newContext({ kind: 'machine', id: 'key_sandbox', roles: new Set<Role>() })
  const ship = (orderId: string, number: string, shipped?: () => Promise<unknown>) =>
    shop.db.transaction().execute(async (tx) => {
      await shipOrder(tx, orderId, waybill(number), context())
      await shipped?.()
    })
  const shipped = async (number: string) =>
    (await shop.db.selectFrom('shipments').select('id').where('waybill_number', '=', number).execute()).length

  test('one of them has the waybill', async () => {
    const number = newWaybill()
    const [one, other] = [await paid(wang), await paid(li)]
    let second: Promise<unknown> = Promise.resolve()
    await ship(one.id, number, async () => {
      second = ship(other.id, number).catch((error) => error.code)
      while ((await lockWaits(shop.db)) < 1);
    })
    expect(await second).toBe('waybill_elsewhere')
    expect(await shipped(number)).toBe(1)
  })

  test('both have it where each looks before it writes, so the test above can fail', async () => {
    const number = newWaybill()
    const haveRead = readTogether(2)
    const orders = [await paid(wang), await paid(li)]
    await Promise.all(orders.map(({ id }) => shipNaively(id, number, haveRead)))
    expect(await shipped(number)).toBe(2)
  })

  /** The wrong way: who has the waybill is read, without a lock on it, and then written. */
  const shipNaively = (orderId: string, number: string, haveRead: () => Promise<void>) =>
    shop.db.transaction().execute(async (tx) => {
      const found = await tx.selectFrom('shipments').select('id').where('waybill_number', '=', number).execute()
      await haveRead()
      if (found.length > 0) return
      const row = { id: `shp_${orderId}`, order_id: orderId, company: '顺丰速运', waybill_number: number }
      await tx
        .insertInto('shipments')
        .values({ ...row, shipped_at: shop.clock.now() })
        .execute()
    })
})
