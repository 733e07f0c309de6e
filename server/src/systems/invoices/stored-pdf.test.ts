import { randomUUID } from 'node:crypto'
import type { MerchantInvoicePage, PageOf, Refund } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { invoicesOf, letIssue, merchantOf, offerInvoices } from '../../../testing/invoices/invoice-fixtures'
import { call, codeOf, freshGoods, lineOf, shopper } from '../../../testing/orders/trade-fixtures'
import { form } from '../../../testing/uploads/form'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)

async function person(name: string) {
  const who = await shopper(shop, name)
  return { ...who, ...invoicesOf(who) }
}

async function store(documentId: string, bytes: Buffer) {
  const { payload, headers } = form(bytes, {}, 'a.pdf')
  const answer = await shop.app.inject({
    method: 'POST',
    url: `/v1/merchant/invoice-documents/${documentId}/pdf`,
    payload,
    headers: { ...shop.asMerchant, ...headers, 'idempotency-key': randomUUID() },
  })
  return { status: answer.statusCode, body: answer.json() }
}
const list = async (query: string) =>
  (await call<MerchantInvoicePage>(shop, shop.asMerchant, 'GET', `/v1/merchant/invoices?${query}`)).body.items

test('an invoice that is issued by hand waits for the merchant, who gives its PDF; the customer gets that one', async () => {
  await offerInvoices(shop, { way: 'by_hand' })
  const wang = await person('phone-wang')
  const { body: order } = await wang.order(lineOf(await fresh(5_000), 2))
  await wang.apply(order.id)
  expect(await list('waitsFor=merchant')).toEqual([])
  const paid = await wang.payInFull(order.id)
  const [waiting] = await list('waitsFor=merchant')
  const id = waiting?.id ?? ''
  expect(waiting).toMatchObject({ orderId: order.id, state: 'applied', hasPdf: false, pdfUrls: {} })
  expect((await list(`q=${order.number}`)).map((one) => one.id)).toEqual([id])

  const pdf = Buffer.from('%PDF-1.7 an invoice')
  expect(codeOf(await store(id, Buffer.from('no PDF')))).toBe('upload_unreadable')
  expect(codeOf(await store('ivc_nothing', pdf))).toBe('not_found')
  expect(await store(id, pdf)).toMatchObject({ status: 201, body: { id, bytes: pdf.length } })
  await merchantOf(shop)(`invoices/${id}/issued`, { number: '26330000000000000001' })
  const read = (url: string, headers: Record<string, string>) => shop.app.inject({ url, headers })
  const own = await read(`/v1/orders/${order.id}/invoice/${id}/pdf`, wang.headers)
  expect([own.statusCode, own.rawPayload]).toEqual([200, pdf])
  expect((await read(`/v1/merchant/invoice-documents/${id}/pdf`, shop.asMerchant)).rawPayload).toEqual(pdf)
  const li = await person('phone-li')
  expect((await read(`/v1/orders/${order.id}/invoice/${id}/pdf`, li.headers)).statusCode).toBe(404)
  expect(await list('waitsFor=merchant')).toEqual([])
  expect((await list('q=26330000000000000001')).map((one) => one.id)).toEqual([id])

  // A refund makes a red one, which waits for the merchant too.
  const lines = [{ lineId: paid.lines[0]?.id, quantity: 1 }]
  await merchantOf(shop)(`orders/${order.id}/refunds`, { lines })
  const [again] = await list('waitsFor=merchant')
  expect(again).toMatchObject({ id, reds: [{ state: 'due' }] })
  const redId = again?.reds[0]?.id ?? ''
  await store(redId, pdf)
  await merchantOf(shop)(`red-invoices/${redId}/issued`, { number: '26330000000000000002' })
  expect((await list(`orderId=${order.id}`))[0]).toMatchObject({ reds: [{ hasPdf: true }] })
  expect(await list('waitsFor=merchant')).toEqual([])

  const refunds = async (query: string) =>
    (await call<PageOf<Refund>>(shop, shop.asMerchant, 'GET', `/v1/merchant/refunds?${query}`)).body.items
  expect(await refunds(`q=${order.number}`)).toMatchObject([{ orderId: order.id, orderNumber: order.number }])
  expect(await refunds('q=nothing')).toEqual([])
})

test('the gateway’s own PDF is not replaced, and the merchant reads it too', async () => {
  await offerInvoices(shop, { issuedWhen: 'paid' })
  const wang = await person('phone-wang')
  const { body: order } = await wang.order(lineOf(await fresh(5_000), 1))
  await wang.apply(order.id)
  await wang.payInFull(order.id)
  await letIssue(shop)
  const id = (await wang.invoice(order.id)).invoice?.id ?? ''
  expect(codeOf(await store(id, Buffer.from('%PDF-1.7')))).toBe('invoice_state_conflict')
  const url = `/v1/merchant/invoice-documents/${id}/pdf`
  expect((await shop.app.inject({ url, headers: shop.asMerchant })).headers['content-type']).toBe('application/pdf')
  const marketing = await shop.loginWith('marketing')
  expect((await shop.app.inject({ url, headers: marketing })).statusCode).toBe(403)
})
