import { randomUUID } from 'node:crypto'
import {
  GivenPresent,
  GivenPresentPage,
  PresentCard,
  ReceivedPresent,
  ReceivedPresentPage,
} from '@haoli/contract/schemas'
import { hours, type TestApp, testApp } from '../../../testing'
import { addCoupon, addGoods, call } from '../../../testing/orders/trade-fixtures'
import { addressIn } from '../../../testing/orders/waiting-fixtures'
import { findLeaks, type Secret } from '../../../testing/presents/leaks'
import {
  type Friend,
  friend,
  orderOfParcel,
  refundByMerchant,
  shipParcel,
  wait,
} from '../../../testing/presents/present-fixtures'
import { linesOf } from '../../core/orders/order-lines'
import { waitingSetting } from '../../core/orders/waiting-setting'
import { saveSetting } from '../../core/settings/change-setting'
import { chinaDayOf } from '../../platform/china-days'
import { dayMs } from '../../platform/durations'
import { presentSetting } from './present-setting'

// Amounts that no other number in an answer equals by chance.
const priceFen = 13_579
const offFen = 4_936
const waybillNumber = 'SF5550001234567'

/** Only the recipient and the merchant may see it. */
const complaint = '袖口开线了'

interface Seen {
  who: string
  route: string
  status: number
  body: unknown
}

let shop: TestApp
let seen: Seen[]
let people: Record<'giver' | 'li' | 'wu' | 'zhao' | 'stranger', Friend>
let secrets: { ofRecipients: Secret; ofGiver: Secret }
beforeAll(async () => {
  shop = await testApp()
  seen = []
  await runScenario()
}, 60_000)
afterAll(() => shop.close())

/** Calls every route of presents, in every state of a present, as every kind of caller. */
async function runScenario(): Promise<void> {
  const [giver, li, wu, zhao, stranger] = await Promise.all(
    ['giver', 'li', 'wu', 'zhao', 'stranger'].map((name) => friend(shop, `phone-${name}`)),
  )
  if (!giver || !li || !wu || !zhao || !stranger) throw new Error('a person is missing')
  people = { giver, li, wu, zhao, stranger }
  for (const [index, one] of [li, wu, zhao, stranger].entries()) {
    const parts = {
      name: `收件人${index}号`,
      phone: `1391111222${index}`,
      city: `秘密市${index}`,
      detail: `暗巷 ${index}77 号`,
    }
    await shop.db.updateTable('addresses').set(parts).where('id', '=', one.addressId).execute()
  }
  const returnCouponId = await addCoupon(shop.db, { offFen: 700, perCustomer: 3 })
  await saveSetting(
    shop.db,
    presentSetting,
    { ...presentSetting.initial, ungiftableCategoryIds: [], returnCouponId },
    { now: shop.clock.now(), by: 'test' },
  )
  const sku = await addGoods(shop.db, { id: 'leak', priceFen, stock: 100 })
  const other = await addGoods(shop.db, { id: 'leak2', priceFen, stock: 100, of: 'prd_leak' })
  const coupon = await giver.claim(await addCoupon(shop.db, { offFen }))

  const wanted = { skuId: sku, sendTo: 'group', parcels: 4, occasion: 'thanks', note: '谢谢大家', couponIds: [coupon] }
  const made = await ask('giver', 'POST', '/v1/presents', { ...wanted, expectedPayableFen: 4 * priceFen - offFen })
  const { id, orderId } = made as { id: string; orderId: string }
  await everybodyRequests({ presentId: id })
  await giver.payInFull(orderId)
  const { token } = (await ask('giver', 'POST', `/v1/presents/${id}/cards`)) as { token: string }
  await everybodyRequests({ presentId: id, token })

  const { body: dated } = await giver.give({
    skuId: sku,
    opensOn: chinaDayOf(new Date(shop.clock.now().getTime() + dayMs)),
  })
  await giver.payInFull(dated.orderId)
  await everybodyRequests({ presentId: dated.id, token: (await giver.share(dated.id)).body.token })
  await ask('giver', 'POST', `/v1/presents/${dated.id}/take-back`)

  await ask('li', 'POST', `/v1/cards/${token}/claim`, { addressId: li.addressId })
  await ask('wu', 'POST', `/v1/cards/${token}/claim`, { addressId: wu.addressId, skuId: other })
  await ask('zhao', 'POST', `/v1/cards/${token}/decline`, { words: '心领了' })
  const mine = await shop.db.selectFrom('parcels').selectAll().where('present_id', '=', id).execute()
  const parcelOf = (one: Friend) => mine.find((parcel) => parcel.recipient_id === one.id)?.id ?? ''
  const all = {
    presentId: id,
    token,
    parcelIds: [parcelOf(li), parcelOf(wu)],
    orderIds: [orderId],
    afterSaleIds: [] as string[],
  }
  for (const parcelId of all.parcelIds) all.orderIds.push(await orderOfParcel(shop, parcelId))
  const rows = await shop.db.selectFrom('orders').select('number').where('id', 'in', all.orderIds).execute()
  secrets = secretsOf({ token, orders: [...all.orderIds, ...rows.map((row) => row.number)], sharesOf: mine })
  await everybodyRequests(all)

  await askAboutDelivery(all, parcelOf(li))
  await shipParcel(shop, parcelOf(li), waybillNumber)
  await everybodyRequests(all)
  await ask('li', 'POST', `/v1/presents/received/${parcelOf(li)}/thanks`, { words: '太好了', sticker: 'heart' })
  await ask('li', 'POST', `/v1/presents/received/${parcelOf(li)}/confirm-receipt`)
  const afterSales = `/v1/presents/received/${parcelOf(wu)}/after-sales`
  const [line] = await linesOf(shop.db, await orderOfParcel(shop, parcelOf(wu)))
  const application = {
    type: 'refund',
    reason: 'not_delivered_too_long',
    words: complaint,
    lines: [{ lineId: line?.id ?? '', quantity: 1 }],
  }
  const { id: afterSaleId } = (await ask('wu', 'POST', afterSales, application)) as { id: string }
  all.afterSaleIds.push(afterSaleId)
  await everybodyRequests(all)
  await ask('wu', 'POST', `/v1/after-sales/${afterSaleId}/withdrawal`)
  const again = (await ask('wu', 'POST', afterSales, application)) as { id: string }
  all.afterSaleIds.push(again.id)
  await refundByMerchant(shop, parcelOf(wu))
  await wait(shop, 24 * hours)
  await everybodyRequests(all)
}

/** A recipient changes the address, urges, and receives another present by its shipment. */
async function askAboutDelivery(all: Addresses, parcelId: string): Promise<void> {
  const { giver, li } = people
  const url = `/v1/presents/received/${parcelId}`
  await ask('li', 'PUT', `${url}/address`, { addressId: await addressIn(li, 'ningbo', '暗巷 077 号 2 楼') })
  await saveSetting(
    shop.db,
    waitingSetting,
    { ...waitingSetting.initial, urgeAfterHours: 1 },
    { now: shop.clock.now(), by: 'test' },
  )
  await wait(shop, 1 * hours)
  await ask('li', 'POST', `${url}/urge`)
  await everybodyRequests(all)
  const { token } = await giver.open({ skuId: 'sku_leak' })
  const { id } = (await li.accept(token)).body
  await shipParcel(shop, id)
  const shipments = shop.db
    .selectFrom('shipments')
    .select('id')
    .where('order_id', '=', await orderOfParcel(shop, id))
  const receipt = `/v1/presents/received/${id}/shipments/${(await shipments.executeTakeFirstOrThrow()).id}/receipt`
  await ask('stranger', 'POST', receipt)
  await ask('li', 'POST', receipt)
}

interface Addresses {
  presentId: string
  token?: string
  parcelIds?: string[]
  orderIds?: string[]
  afterSaleIds?: string[]
}

/** Every person calls the routes with all existing ids, including those of others, which must be refused. */
async function everybodyRequests({
  presentId,
  token,
  parcelIds = [],
  orderIds = [],
  afterSaleIds = [],
}: Addresses): Promise<void> {
  for (const who of [...Object.keys(people), 'nobody']) {
    await ask(who, 'GET', '/v1/presents')
    await ask(who, 'GET', '/v1/presents/summary')
    await ask(who, 'GET', '/v1/presents/received')
    await ask(who, 'GET', '/v1/orders')
    await ask(who, 'GET', `/v1/presents/${presentId}`)
    for (const parcelId of parcelIds) {
      await ask(who, 'GET', `/v1/presents/received/${parcelId}`)
      await ask(who, 'GET', `/v1/presents/received/${parcelId}/tracking`)
      await ask(who, 'GET', `/v1/presents/received/${parcelId}/after-sale-choices`)
    }
    await ask(who, 'GET', '/v1/me/after-sales')
    for (const id of afterSaleIds) {
      await ask(who, 'GET', `/v1/after-sales/${id}`)
      await ask(who, 'GET', `/v1/after-sales/${id}/tracking`)
    }
    for (const orderId of orderIds) {
      await ask(who, 'GET', `/v1/orders/${orderId}`)
      await ask(who, 'GET', `/v1/orders/${orderId}/tracking`)
    }
    if (token === undefined) continue
    await ask(who, 'GET', `/v1/cards/${token}`)
    await ask(who, 'POST', `/v1/cards/${token}/openings`)
    for (const { addressId } of Object.values(people)) {
      await ask(who, 'GET', `/v1/cards/${token}/destinations/${addressId}`)
    }
    if (who === 'giver') {
      await ask(who, 'POST', `/v1/cards/${token}/claim`, { addressId: people.giver.addressId })
      await ask(who, 'POST', `/v1/cards/${token}/decline`, {})
    }
    if (who === 'stranger' || who === 'nobody') {
      for (const orderId of orderIds) {
        await ask(who, 'POST', `/v1/orders/${orderId}/confirm-receipt`)
        await ask(who, 'POST', `/v1/orders/${orderId}/payments`)
      }
      await ask(who, 'POST', `/v1/presents/${presentId}/cards`)
      await ask(who, 'POST', `/v1/presents/${presentId}/take-back`)
      for (const parcelId of parcelIds) {
        await ask(who, 'POST', `/v1/presents/received/${parcelId}/thanks`, { words: '?' })
        await ask(who, 'POST', `/v1/presents/received/${parcelId}/confirm-receipt`)
        await ask(who, 'POST', `/v1/presents/received/${parcelId}/urge`)
        const lines = [{ lineId: 'orl_nothing', quantity: 1 }]
        await ask(who, 'POST', `/v1/presents/received/${parcelId}/after-sales`, {
          type: 'refund',
          reason: 'others',
          lines,
        })
      }
    }
  }
}

async function ask(who: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<unknown> {
  const headers = people[who as keyof typeof people]?.headers ?? {}
  const answer = await call<unknown>(shop, headers, method, url, body, method === 'POST' ? randomUUID() : undefined)
  seen.push({ who, route: `${method} ${url}`, status: answer.status, body: answer.body })
  return answer.body
}

interface SecretSource {
  token: string
  orders: string[]
  sharesOf: { amount_fen: number; discount_fen: number }[]
}

function secretsOf({ token, orders, sharesOf }: SecretSource): typeof secrets {
  const { giver, li, wu, zhao, stranger } = people
  const takers = [li, wu, zhao, stranger]
  const address = takers.flatMap((one, index) => [
    `收件人${index}`,
    `1391111222${index}`,
    `秘密市`,
    `暗巷`,
    one.addressId,
  ])
  const shares = sharesOf.flatMap((share) => [share.amount_fen, share.discount_fen])
  return {
    ofRecipients: {
      values: [
        ...address,
        waybillNumber,
        complaint,
        ...takers.map((one) => one.id),
        ...orders.slice(1).filter((one) => one !== orders[0]),
      ],
      members: /address|phone|waybill|tracking|parcels\[\d+\]\.(orderId|number)|customer|recipient(Id|\.id)/i,
    },
    ofGiver: {
      values: [priceFen, 4 * priceFen, 4 * priceFen - offFen, ...shares, token, giver.id, ...orders],
      members: /(?<!returnCoupon\.\w*)(fen|price)$|orderId|order(Number)?$|^number|payment|token$|customer|giver\.id/i,
    },
  }
}

const seenBy = (...names: string[]) => seen.filter((one) => names.includes(one.who))
const findings = (all: Seen[], secret: Secret) =>
  all.flatMap(({ who, route, body }) => findLeaks(body, secret).map((at) => `${who}: ${route}: ${at}`))

describe('no answer to', () => {
  it('the giver holds an address, a phone, a waybill or anybody’s id', () => {
    const own = seenBy('giver').filter(({ route }) => !route.startsWith('GET /v1/orders'))
    // The giver's own orders and their number are the giver's to see; what must not be in them is the same.
    const orders = seenBy('giver').filter(({ route }) => route.startsWith('GET /v1/orders'))
    const { ofRecipients } = secrets
    const ownNumber = orders.find(({ status }) => status === 200)?.body as {
      number?: string
      items?: { number: string }[]
    }
    const number = ownNumber.number ?? ownNumber.items?.[0]?.number
    const secret = { ...ofRecipients, values: ofRecipients.values.filter((value) => value !== number) }
    expect(findings(own, secret)).toEqual([])
    expect(findings(orders, { ...secret, members: /phone|waybill|recipient/i })).toEqual([])
  })

  it('a recipient, somebody who declined, a stranger or a visitor holds a price, an order, a token or an id', () => {
    const all = seenBy('li', 'wu', 'zhao', 'stranger', 'nobody')
    expect(findings(all, secrets.ofGiver)).toEqual([])
  })

  it('one recipient holds another’s address', () => {
    for (const [who, others] of [
      ['li', ['收件人1', '13911112221', '暗巷 177']],
      ['wu', ['收件人0', '13911112220', '暗巷 077', waybillNumber]],
      ['li', [complaint]],
      ['stranger', [complaint, '收件人0', '收件人1', '暗巷', waybillNumber]],
      ['nobody', ['收件人', '暗巷', waybillNumber]],
    ] as const) {
      expect(findings(seenBy(who), { values: others, members: /$^/ })).toEqual([])
    }
  })

  it('anybody but the owner is other than “not found”', () => {
    const strange = seenBy('stranger').filter(({ route }) => /\/(presents|orders)\/(received\/)?\w{3}_/.test(route))
    expect(strange.length).toBeGreaterThan(20)
    expect(new Set(strange.map(({ status }) => status))).toEqual(new Set([404]))
    const parcelOrders = seenBy('li', 'wu').filter(({ route }) => /\/orders\/ord_/.test(route))
    expect(new Set(parcelOrders.map(({ status }) => status))).toEqual(new Set([404]))
  })
})

it('the scenario called every route of presents and cards, with successes and refusals', () => {
  const { paths } = shop.app.swagger() as { paths: Record<string, Record<string, unknown>> }
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    /^\/v1\/(presents|cards)\b/.test(path)
      ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
      : [],
  )
  expect(routes.length).toBeGreaterThanOrEqual(14)
  const succeeded = (route: string) => {
    const pattern = new RegExp(`^${route.replace(/\{\w+\}/g, '[\\w-]+')}$`)
    return seen.some((one) => pattern.test(one.route) && one.status < 300)
  }
  expect(routes.filter((route) => !succeeded(route))).toEqual([])
  expect(new Set(seen.map((one) => one.status))).toEqual(new Set([200, 201, 401, 404, 409]))
})

describe('findLeaks', () => {
  it('finds a secret by its value, nested, within a text, and by the name of a member', () => {
    const { ofGiver, ofRecipients } = secrets
    const [card] = seenBy('stranger').filter(({ route, status }) => route.startsWith('GET /v1/cards') && status === 200)
    expect(findLeaks(card?.body, ofGiver)).toEqual([])
    expect(findLeaks({ ...(card?.body as object), board: [{ at: [priceFen] }] }, ofGiver)).toEqual(['board[0].at[0]'])
    expect(findLeaks({ goods: { hint: 'costs 13579 fen' } }, ofGiver)).toEqual(['goods.hint'])
    expect(findLeaks({ goods: { hint: '¥135.79' } }, ofGiver)).toEqual(['goods.hint'])
    expect(findLeaks({ goods: { hint: '价格13579分' } }, ofGiver)).toEqual(['goods.hint'])
    expect(findLeaks({ goods: { hint: '213579' }, id: 'pcl_a-13579-b' }, ofGiver)).toEqual([])
    expect(findLeaks({ goods: { priceFen: 1 } }, ofGiver)).toEqual(['goods.priceFen'])
    expect(findLeaks({ note: `寄到${people.li.addressId}` }, ofRecipients)).toEqual(['note'])
    expect(findLeaks({ parcels: [{ recipient: { address: null } }] }, ofRecipients)).toEqual([
      'parcels[0].recipient.address',
    ])
    // An answer to the merchant does contain the address.
    expect(findLeaks({ items: [{ address: { phone: '13911112220' } }] }, ofRecipients)).not.toEqual([])
  })
})

describe('the schemas', () => {
  const membersOf = (schema: unknown, path = ''): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    return Object.entries(schema).flatMap(([name, value]) =>
      name === 'properties'
        ? Object.entries(value as object).flatMap(([member, inner]) => [
            `${path}.${member}`,
            ...membersOf(inner, `${path}.${member}`),
          ])
        : membersOf(value, path),
    )
  }

  it('of the giver have no member for an address, a phone, a waybill or a customer', () => {
    for (const schema of [GivenPresent, GivenPresentPage]) {
      const members = membersOf(schema)
      expect(members.length).toBeGreaterThan(15)
      expect(
        members.filter((name) => /address|phone|waybill|customer|recipient(Id|\.id$)|tracking|token/i.test(name)),
      ).toEqual([])
    }
  })

  it('of a card and of the recipient have no member for a price, an order, a token or a customer', () => {
    for (const schema of [PresentCard, ReceivedPresent, ReceivedPresentPage]) {
      const members = membersOf(schema).filter((name) => !name.includes('.returnCoupon.'))
      expect(members.length).toBeGreaterThan(10)
      expect(members.filter((name) => /fen$|price|order|number$|customer|giver\.id|token/i.test(name))).toEqual([])
    }
    expect(membersOf(PresentCard).filter((name) => /address|phone|\.id$/i.test(name))).toEqual([])
  })
})
