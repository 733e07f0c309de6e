import { randomUUID } from 'node:crypto'
import type { InvoiceLook, MerchantInvoice, MerchantInvoicePage, PageOf, Refund, Session } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { company, invoicesOf, letIssue, merchantOf, offerInvoices } from '../../../testing/invoices/invoice-fixtures'
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

test('a desk sees a masked title, until somebody looks, and the log says who; a key sees all of it', async () => {
  await offerInvoices(shop, { way: 'by_hand' })
  const wang = await person('phone-wang')
  const whole = {
    ...company,
    phone: '057188888888',
    address: '文三路 1 号',
    bank: '工商银行',
    account: '6222020200112233',
    email: 'tax@example.com',
  }
  const [own, firm] = [await wang.order(lineOf(await fresh(5_000), 1)), await wang.order(lineOf(await fresh(5_000), 1))]
  await wang.apply(own.body.id)
  await wang.apply(firm.body.id, await wang.title(whole))
  for (const { body } of [own, firm]) await wang.payInFull(body.id)
  const id = (await wang.invoice(firm.body.id)).invoice?.id ?? ''
  const ownId = (await wang.invoice(own.body.id)).invoice?.id ?? ''
  const pdfUrl = 'https://files.example/1.pdf'
  await merchantOf(shop)(`invoices/${ownId}/issued`, { number: '26330000000000000011', pdfUrl })

  const { body: session } = await call<Session>(shop, {}, 'POST', '/v1/sandbox/desk-sessions', { role: 'finance' })
  const desk = { authorization: `Bearer ${session.token}` }
  const masked = { ...whole, phone: '057****8888', address: '****', bank: '****', account: '****', email: '****' }
  const personal = { title: { kind: 'personal', name: '**明', address: null }, pdfUrls: {} }
  const at = (path: string) => call<MerchantInvoice>(shop, desk, 'GET', `/v1/merchant/invoices${path}`)
  expect((await at(`/${id}`)).body.title).toMatchObject(masked)
  expect((await at(`/${ownId}`)).body).toMatchObject(personal)
  const { items } = (await call<MerchantInvoicePage>(shop, desk, 'GET', '/v1/merchant/invoices?limit=2')).body
  expect(items.map((one) => one.title.name)).toEqual(expect.arrayContaining([company.name, '**明']))
  expect(JSON.stringify(items)).not.toContain(pdfUrl)
  const mark = { number: '26330000000000000012' }
  const marked = await call<MerchantInvoice>(
    shop,
    desk,
    'POST',
    `/v1/merchant/invoices/${id}/issued`,
    mark,
    randomUUID(),
  )
  expect(marked.body).toMatchObject({ state: 'issued', title: masked })

  const look = (of: string) => call<InvoiceLook>(shop, desk, 'POST', `/v1/merchant/invoices/${of}/looks`)
  const url = `/v1/merchant/invoice-documents/${id}/pdf`
  expect(codeOf(await look(id))).toBe('confirmation_required')
  expect(codeOf(await call(shop, desk, 'GET', url))).toBe('confirmation_required')
  await shop.app.inject({ method: 'POST', url: '/v1/sandbox/desk-confirmations', headers: desk })
  expect((await look(id)).body.title).toMatchObject(whole)
  expect((await look(ownId)).body).toMatchObject({ title: { name: '王小明' }, pdfUrls: { [ownId]: pdfUrl } })
  const line = await shop.db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  expect(line).toMatchObject({ action: 'lookAtInvoice', object_id: ownId, actor_kind: 'person' })
  expect(JSON.stringify(line)).not.toContain('王小明')
  expect((await list(`orderId=${firm.body.id}`))[0]?.title).toMatchObject(whole)
})
