import type {
  Address,
  AfterSale,
  AgencyMemberPage,
  InvoiceTitle,
  MerchantOrder,
  PageOf,
  PromoterLink,
  Tracking,
  Visit,
  Withdrawal,
} from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency } from '../../../testing/agencies/agency-fixtures'
import { invoicesOf, letIssue, offerInvoices } from '../../../testing/invoices/invoice-fixtures'
import { freshGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, shipParcel } from '../../../testing/presents/present-fixtures'
import { earn, merchantPost, promoter, publish, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import type { DeclaredRoute } from '../system/register-routes'

/** Every route that declares an object of the caller's: the owner finds it, somebody else is answered as if it were not there. */

let shop: TestApp
let wang: TestPromoter
let li: Friend
/** Wang acts for it. Li acts for another one. */
let group: TestAgency
let partner: TestAgency
let zhao: Friend
beforeAll(async () => {
  shop = await testApp()
  wang = await promoter(shop, 'phone-wang')
  li = await friend(shop, 'phone-li')
  group = await agency(shop, '王的团', wang)
  await group.promoter('phone-of-a-member')
  await agency(shop, '李的团', li)
  partner = await agency(shop, '伙伴团')
  zhao = await friend(shop, 'phone-zhao')
  for (const operation of ['changeOrderAddress', 'changePresentAddress'])
    bodies[operation] = { addressId: wang.addressId }
  const titled = { titleId: await invoicesOf(wang).title() }
  Object.assign(bodies, { applyForInvoice: titled, correctInvoiceTitle: titled, exchangeInvoice: titled })
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const order = async () => (await wang.order(lineOf(await fresh()))).body
const payment = async () => {
  const { id } = await order()
  return { orderId: id, paymentId: (await wang.pay(id)).body.id as string }
}

/** Its only shipment. */
async function shipped(orderId: string): Promise<string> {
  await wang.payInFull(orderId)
  const body = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }
  const answer = await merchantPost<MerchantOrder>(shop, `orders/${orderId}/shipments`, body)
  return answer.body.shipments[0]?.id ?? ''
}

/** An offer of Wang's agency, which asks first. */
async function offer(): Promise<string> {
  const productId = (await fresh()).replace('sku_', 'prd_')
  await publish(shop, { productId, kind: 'targeted', agencyIds: [group.agencyId] })
  return (await group.offer(productId, 1_000, { asksFirst: true })).body.id
}

/** An after-sale of Wang's order. */
async function afterSale(): Promise<string> {
  const { id, lines } = await order()
  await wang.payInFull(id)
  const wanted = { type: 'refund', reason: 'others', lines: [{ lineId: lines[0]?.id, quantity: 1 }] }
  return (await wang.post<AfterSale>(`/v1/orders/${id}/after-sales`, wanted)).body.id
}

const address = {
  name: '王小明',
  phone: '13800001111',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文三路 478 号',
}

/** A new object of Wang's of each kind, as the parameters of the path. */
const examples: Record<string, (route: DeclaredRoute) => Promise<Partial<Record<string, string>>>> = {
  'own address': async () => {
    const { body } = await wang.post<Address>('/v1/addresses', address)
    return { id: body.id }
  },
  'own order': async ({ url }) => {
    const { id } = await order()
    return url.includes(':shipmentId') ? { id, shipmentId: await shipped(id) } : { id }
  },
  'own payment': async ({ url }) => {
    const { orderId, paymentId } = await payment()
    return url.includes(':paymentId') ? { id: orderId, paymentId } : { id: paymentId }
  },
  'own present': async () => ({ id: (await wang.open({ skuId: await fresh() })).id }),
  'own session': async () => {
    await shop.loginAs('phone-wang')
    const { body } = await wang.get<{ items: { id: string; current: boolean }[] }>('/v1/sessions')
    return { id: body.items.find((one) => !one.current)?.id ?? '' }
  },
  'own visit': async () => {
    const { body } = await wang.post<Visit>('/v1/visits', { scene: 1007, path: '' })
    return { id: body.id }
  },
  'own upload': async () => ({ id: (await upload(shop, wang.headers, await picture())).body.id }),
  'own link': async () => {
    const { body } = await wang.post<PromoterLink>('/v1/me/promoter/links', { target: 'shop' })
    return { code: body.code }
  },
  'own commission': async () => {
    await earn(shop, wang, 1_000)
    return { id: (await wang.lines())[0]?.id ?? '' }
  },
  'own withdrawal': async () => {
    const { body: open } = await wang.get<PageOf<Withdrawal>>('/v1/me/promoter/withdrawals')
    const { id } = open.items.find(({ state }) => state === 'to_confirm') ?? (await wang.withdraw()).body
    return { id }
  },
  'own agency member': async () => {
    const { body } = await wang.get<AgencyMemberPage>('/v1/agency/members')
    return { id: body.items[0]?.id ?? '' }
  },
  'own agency offer': async () => ({ id: await offer() }),
  'own agency taking': async () => {
    const { body } = await partner.take(await offer())
    return { id: body.taking?.id ?? '' }
  },
  'own after-sale': async () => ({ id: await afterSale() }),
  'own invoice title': async () => {
    const { body } = await wang.post<InvoiceTitle>('/v1/me/invoice-titles', { kind: 'personal', name: '王小明' })
    return { id: body.id }
  },
  'own invoice': async () => {
    const invoices = invoicesOf(wang)
    await offerInvoices(shop, { issuedWhen: 'paid' })
    const { id } = await order()
    await wang.payInFull(id)
    await invoices.apply(id)
    await letIssue(shop)
    return { id, documentId: (await invoices.invoice(id)).invoice?.id ?? '' }
  },
  'own received present': async ({ url }) => {
    const { token } = await zhao.open({ skuId: await fresh() })
    const { id } = (await wang.accept(token)).body
    if (!url.includes(':shipmentId')) return { id }
    await shipParcel(shop, id)
    const { body } = await wang.get<Tracking>(`/v1/presents/received/${id}/tracking`)
    return { id, shipmentId: body.parcels[0]?.id ?? '' }
  },
}

/** A difference of price, which neither an unpaid order nor a present can have. */
const notPossible = {
  ...{ type: 'refund', subType: 'price_diff', fen: 1, reason: 'others' },
  lines: [{ lineId: 'orl_nothing', quantity: 1 }],
}

/** Bodies with which the owner would be served. */
const bodies: Record<string, object> = {
  updateAddress: address,
  answerPayment: { answer: 'cancel' },
  answerTransfer: { answer: 'confirm' },
  appealCommissionHold: { words: '那是邻居的' },
  setMemberShare: { sharePpm: 500_000 },
  answerTaking: { accept: true },
  thankForPresent: { sticker: 'heart' },
  applyForAfterSaleOfPresent: notPossible,
  applyForAfterSaleOfOrder: notPossible,
  addToAfterSale: { words: '请看' },
  proveInAfterSale: { words: '请看' },
  disputeAfterSale: { words: '请裁定' },
  sendBackGoods: { company: '顺丰速运', waybillNumber: 'SF5550001234567' },
  updateInvoiceTitle: { kind: 'personal', name: '王小明' },
}

test('what belongs to another answers 404, as what does not exist', async () => {
  const routes = shop.app.declaredRoutes.filter(({ object }) => object.startsWith('own '))
  expect(routes.length).toBeGreaterThan(15)
  const wrong: string[] = []
  for (const route of routes) {
    const example = examples[route.object]
    if (!example) throw new Error(`${route.url}: no example of an ${route.object}`)
    const mine = await example(route)
    const call = async (who: Friend, params: Partial<Record<string, string>>) => {
      const answer = await shop.app.inject({
        method: route.method as 'GET',
        url: route.url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? ''),
        headers: { ...who.headers, 'idempotency-key': `${who.id} ${Math.random()}` },
        ...(['POST', 'PUT'].includes(route.method) && { body: bodies[route.operationId ?? ''] ?? {} }),
      })
      const problem = answer.statusCode < 400 ? {} : answer.json()
      return { status: answer.statusCode, code: problem.code, message: problem.message }
    }
    const missing = Object.fromEntries(Object.entries(mine).map(([name, id]) => [name, id?.replace(/_.*/, '_nothing')]))
    const theirs = await call(li, mine)
    const none = await call(li, missing)
    const own = await call(wang, mine)
    if (theirs.status !== 404)
      wrong.push(`${route.method} ${route.url} answers another ${theirs.status} ${theirs.code}`)
    if (theirs.message !== none.message)
      wrong.push(`${route.method} ${route.url} tells ${theirs.message} from ${none.message}`)
    if (![200, 201, 204, 409].includes(own.status))
      wrong.push(`${route.method} ${route.url} answers its owner ${own.status} ${own.message}`)
  }
  expect(wrong).toEqual([])
})
