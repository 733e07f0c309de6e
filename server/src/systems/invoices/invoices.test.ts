import type { InvoicePage, MerchantInvoice, MerchantInvoicePage, Order, OrderInvoice, Setting } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import {
  company,
  invoicesOf,
  letIssue,
  merchantOf,
  offerInvoices,
  sandboxOf,
} from '../../../testing/invoices/invoice-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { call, codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { wait } from '../../../testing/presents/present-fixtures'
import { issueInvoice } from './issue-invoice'

let shop: TestApp
let wang: Shopper & ReturnType<typeof invoicesOf>
let li: Shopper & ReturnType<typeof invoicesOf>
const failed: unknown[] = []
const person = async (name: string) => {
  const who = await shopper(shop, name)
  return { ...who, ...invoicesOf(who) }
}
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20, onJobError: (error) => failed.push(error) })
  wang = await person('phone-wang')
  li = await person('phone-li')
})
beforeEach(() => offerInvoices(shop))
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(failed).toEqual([])
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const merchant = (path: string, body?: object) => merchantOf(shop)(path, body)
const refund = (orderId: string, wanted?: object) => merchant(`orders/${orderId}/refunds`, wanted)
const order = async (quantity = 2) => (await wang.order(lineOf(await fresh(5_000), quantity))).body
async function paid(quantity = 2): Promise<Order> {
  const { id } = await order(quantity)
  return wang.payInFull(id)
}
async function completed(quantity = 2): Promise<Order> {
  const { id } = await paid(quantity)
  await merchant(`orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  return (await wang.post<Order>(`/v1/orders/${id}/confirm-receipt`)).body
}
async function issued(quantity = 2) {
  const { id, lines } = await completed(quantity)
  await wang.apply(id)
  await letIssue(shop)
  return { id, lineId: lines[0]?.id ?? '' }
}
const now = async (id: string) => (await wang.invoice(id)).invoice

test('an unpaid order’s invoice waits for the payment, then for completion, and is issued with number, lines and tax', async () => {
  const { id } = await order()
  const { status, body } = await wang.apply(id, await wang.title(company))
  expect([status, body.invoice]).toMatchObject([
    201,
    { state: 'applied', waitsFor: 'payment', title: company, amountFen: null },
  ])
  await wang.payInFull(id)
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'applied', waitsFor: 'completion' })
  await merchant(`orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  await wang.post(`/v1/orders/${id}/confirm-receipt`)
  await letIssue(shop)
  const invoice = await now(id)
  expect(invoice).toMatchObject({
    state: 'issued',
    amountFen: 10_000,
    leftFen: 10_000,
    number: expect.stringMatching(/^\d{20}$/),
    hasPdf: true,
  })
  expect(invoice?.lines).toMatchObject([{ quantity: 2, fen: 10_000, taxFen: 1_150, taxRatePpm: 130_000 }])
  const { body: mine } = await wang.get<InvoicePage>('/v1/me/invoices?limit=1')
  expect(mine.items).toMatchObject([{ orderId: id, state: 'issued' }])
  const told = await shop.db.selectFrom('messages').select(['kind', 'page']).where('subject_id', '=', id).execute()
  expect(told).toContainEqual({ kind: 'invoice_issued', page: `service/pages/invoice/index?orderId=${id}` })
})

test('it is asked for with the order; a title of somebody else leaves no order', async () => {
  const sku = await fresh()
  const { status, body } = await wang.order(lineOf(sku), { invoiceTitleId: await wang.title() })
  expect(status).toBe(201)
  expect(await now(body.id)).toMatchObject({ state: 'applied', waitsFor: 'payment' })
  expect(codeOf(await wang.order(lineOf(sku), { invoiceTitleId: await li.title() }))).toBe('not_found')
  await wang.post(`/v1/orders/${body.id}/cancel`)
  expect(await now(body.id)).toMatchObject({ state: 'withdrawn' })
})

test('strangers find neither the order’s invoice nor its PDF, and use only titles of their own', async () => {
  const { id } = await issued()
  const invoice = await now(id)
  const pdf = `/v1/orders/${id}/invoice/${invoice?.id}/pdf`
  expect((await li.get(`/v1/orders/${id}/invoice`)).status).toBe(404)
  expect((await shop.app.inject({ url: pdf, headers: li.headers })).statusCode).toBe(404)
  expect(codeOf(await li.apply(id))).toBe('not_found')
  expect(codeOf(await wang.exchange(id, await li.title()))).toBe('not_found')
  const found = await shop.app.inject({ url: pdf, headers: wang.headers })
  expect([found.statusCode, found.headers['content-type'], found.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  expect(found.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('two applications at once give one; without the unique index they would give two', async () => {
  const { id } = await paid()
  const title = await wang.title()
  const answers = await Promise.all([wang.apply(id, title), wang.apply(id, title), wang.apply(id, title)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  // The naive way: look whether there is one, then write.
  const other = await paid()
  const seen = await Promise.all(
    [0, 1].map(() => shop.db.selectFrom('invoices').where('order_id', '=', other.id).execute()),
  )
  expect(seen.filter((rows) => rows.length === 0)).toHaveLength(2)
})

test('what cannot be invoiced says why', async () => {
  const cancelled = await order()
  await wang.post(`/v1/orders/${cancelled.id}/cancel`)
  expect((await wang.invoice(cancelled.id)).obstacle).toBe('cancelled')
  const refunded = await paid()
  await refund(refunded.id)
  expect((await wang.invoice(refunded.id)).obstacle).toBe('nothing_left')
  expect(codeOf(await wang.apply(refunded.id))).toBe('invoice_not_possible')
  const old = await completed()
  await wait(shop, 181 * days)
  expect((await wang.invoice(old.id)).obstacle).toBe('too_late')
  const live = await paid()
  await offerInvoices(shop, { offered: false })
  expect((await wang.invoice(live.id)).obstacle).toBe('not_offered')
  expect(codeOf(await wang.order(lineOf(await fresh()), { invoiceTitleId: await wang.title() }))).toBe(
    'invoice_not_possible',
  )
})

test('a refund before the issue makes the invoice smaller; one after it is taken back by a red invoice of the same lines', async () => {
  const { id, lines } = await paid(3)
  await wang.apply(id)
  const lineId = lines[0]?.id ?? ''
  await refund(id, { lines: [{ lineId, quantity: 1 }] })
  await merchant(`orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  await wang.post(`/v1/orders/${id}/confirm-receipt`)
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'issued', amountFen: 10_000, reds: [], lines: [{ quantity: 2 }] })
  await refund(id, { lines: [{ lineId, quantity: 1 }] })
  await shop.clock.advance(1)
  await refund(id, { lines: [{ lineId, fen: 1_234 }] })
  await letIssue(shop)
  const invoice = await now(id)
  expect(invoice).toMatchObject({ state: 'issued', leftFen: 3_766 })
  expect(invoice?.reds).toMatchObject([
    { state: 'issued', reason: 'returned', amountFen: 5_000, lines: [{ quantity: 1, fen: 5_000 }], hasPdf: true },
    { state: 'issued', reason: 'allowance', amountFen: 1_234, lines: [{ quantity: 0, fen: 1_234 }] },
  ])
  const [red] = invoice?.reds ?? []
  const pdf = await shop.app.inject({ url: `/v1/orders/${id}/invoice/${red?.id}/pdf`, headers: wang.headers })
  expect(pdf.statusCode).toBe(200)
  await refund(id)
  expect(await now(id)).toMatchObject({ state: 'reversing', leftFen: 0 })
  await letIssue(shop)
  const end = await wang.invoice(id)
  expect(end.invoice).toMatchObject({ state: 'reversed' })
  expect(end.obstacle).toBe('nothing_left')
})

test('a refund while the gateway is being asked is taken back once the invoice is there', async () => {
  const { id, lines } = await completed(2)
  await wang.apply(id)
  await shop.deps.jobs.runDue()
  expect(await now(id)).toMatchObject({ state: 'issuing', amountFen: 10_000 })
  await refund(id, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
  expect(await now(id)).toMatchObject({ state: 'issuing', reds: [{ state: 'due' }] })
  await letIssue(shop)
  expect(await now(id)).toMatchObject({
    state: 'issued',
    leftFen: 5_000,
    reds: [{ state: 'issued', amountFen: 5_000 }],
  })
})

test('a refund and the beginning of the issue at the same time are both counted', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id, lines } = await completed(2)
    await wang.apply(id)
    await Promise.all([shop.deps.jobs.runDue(), refund(id, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })])
    expect(await brokenRules(shop.db)).toEqual([])
  }
  await letIssue(shop)
})

test('the naive way, lines that are read before the invoice is locked, loses a refund in between', async () => {
  const { id, lines } = await completed(2)
  const { body } = await wang.apply(id)
  const read = (await wang.get<Order>(`/v1/orders/${id}`)).body
  await refund(id, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
  const invoiceId = body.invoice?.id ?? ''
  const wanted = await shop.db
    .transaction()
    .execute((tx) =>
      issueInvoice.prepare(tx, invoiceId, shop.deps.newContext({ kind: 'nobody', id: null, roles: new Set() })),
    )
  expect([read.payableFen - (read.refundedFen ?? 0), wanted?.amountFen]).toEqual([10_000, 5_000])
  await letIssue(shop)
})

test('a refused title says so and is corrected; the merchant sees it and can try again', async () => {
  const { id } = await completed()
  await wang.apply(id, await wang.title({ kind: 'personal', name: '测试失败' }))
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'failed', failure: 'title_refused', amountFen: null })
  const { body } = await call<MerchantInvoicePage>(shop, shop.asMerchant, 'GET', '/v1/merchant/invoices?state=failed')
  expect(body.items).toMatchObject([{ orderId: id, customer: { id: wang.id } }])
  await merchant(`invoices/${body.items[0]?.id}/issue`)
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'failed' })
  await wang.correct(id, await wang.title())
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'issued', title: { name: '王小明' }, failure: null })
})

test('an application is corrected and withdrawn before its issue, and not after', async () => {
  const { id } = await paid()
  await wang.apply(id)
  expect((await wang.correct(id, await wang.title(company))).body.invoice).toMatchObject({ title: company })
  expect((await wang.withdraw(id)).body).toMatchObject({ invoice: { state: 'withdrawn' }, obstacle: null })
  expect(codeOf(await wang.withdraw(id))).toBe('invoice_state_conflict')
  const other = await issued()
  expect(codeOf(await wang.withdraw(other.id))).toBe('invoice_state_conflict')
  expect(codeOf(await wang.correct(other.id, await wang.title()))).toBe('invoice_state_conflict')
})

test('an issued invoice is exchanged once: the new one is issued after the red one, over what is left', async () => {
  const { id, lineId } = await issued(3)
  await refund(id, { lines: [{ lineId, quantity: 1 }] })
  await wait(shop, 1)
  const { body } = await wang.exchange(id, await wang.title(company))
  expect(body.invoice).toMatchObject({ state: 'applied', waitsFor: 'reversal', title: company })
  expect(body.earlier).toMatchObject([{ state: 'reversing' }])
  await letIssue(shop)
  const end = await wang.invoice(id)
  expect(end.invoice).toMatchObject({ state: 'issued', amountFen: 10_000, replaces: body.earlier[0]?.id })
  expect(end.earlier).toMatchObject([
    { state: 'reversed', leftFen: 0, reds: [{ amountFen: 5_000 }, { amountFen: 10_000, reason: 'exchanged' }] },
  ])
  expect(end.exchangeable).toBe(false)
  expect(codeOf(await wang.exchange(id, await wang.title()))).toBe('invoice_not_exchangeable')
})

test('in the next year it is not exchanged, unless the shop allows it', async () => {
  const { id } = await issued()
  await wait(shop, 370 * days)
  await offerInvoices(shop)
  expect((await wang.invoice(id)).exchangeable).toBe(false)
  await offerInvoices(shop, { exchangeInYear: false })
  expect((await wang.invoice(id)).exchangeable).toBe(true)
})

test('one that the merchant takes back can be applied for again', async () => {
  const { id } = await issued()
  await merchant(`invoices/${(await now(id))?.id}/reversal`)
  await letIssue(shop)
  expect(await wang.invoice(id)).toMatchObject({
    invoice: { state: 'reversed', reds: [{ reason: 'mistaken' }] },
    obstacle: null,
  })
  await wang.apply(id)
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'issued' })
})

test('where the merchant issues by hand, they give the number, and that of each red invoice', async () => {
  await offerInvoices(shop, { way: 'by_hand' })
  const { id, lines } = await completed(2)
  const { body } = await wang.apply(id)
  const invoiceId = body.invoice?.id
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'applied', waitsFor: 'merchant' })
  expect(codeOf(await merchant(`invoices/${invoiceId}/issue`))).toBe('invoice_state_conflict')
  const read = () => call<MerchantInvoice>(shop, shop.asMerchant, 'GET', `/v1/merchant/invoices/${invoiceId}`)
  expect((await read()).body.linesNow).toMatchObject([
    { title: lines[0]?.title, quantity: 2, fen: lines[0]?.payableFen },
  ])
  const url = 'https://files.example/1.pdf'
  expect(
    (await merchant(`invoices/${invoiceId}/issued`, { number: '1', pdfUrl: 'http://files.example/1.pdf' })).status,
  ).toBe(400)
  await merchant(`invoices/${invoiceId}/issued`, { number: '26330000000000000001', pdfUrl: url })
  expect(await now(id)).toMatchObject({ state: 'issued', number: '26330000000000000001', hasPdf: true })
  const pdf = await shop.app.inject({ url: `/v1/orders/${id}/invoice/${invoiceId}/pdf`, headers: wang.headers })
  expect([pdf.statusCode, pdf.headers.location]).toEqual([302, url])
  await refund(id, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
  await letIssue(shop)
  const { body: due } = await call<MerchantInvoicePage>(shop, shop.asMerchant, 'GET', '/v1/merchant/invoices?red=due')
  const red = due.items.find((one) => one.orderId === id)?.reds[0]
  await merchant(`red-invoices/${red?.id}/issued`, { number: '26330000000000000002' })
  expect(await now(id)).toMatchObject({ leftFen: 5_000, reds: [{ state: 'issued', hasPdf: false }] })
})

test('at once on payment, or only when the merchant says so, as the setting has it', async () => {
  await offerInvoices(shop, { issuedWhen: 'paid' })
  const { id } = await order()
  await wang.apply(id)
  await wang.payInFull(id)
  await letIssue(shop)
  expect(await now(id)).toMatchObject({ state: 'issued' })
  await offerInvoices(shop, { issuedWhen: 'by_merchant' })
  const other = await completed()
  const { body } = await wang.apply(other.id)
  await letIssue(shop)
  expect(await now(other.id)).toMatchObject({ state: 'applied', waitsFor: 'merchant' })
  await merchant(`invoices/${body.invoice?.id}/issue`)
  await letIssue(shop)
  expect(await now(other.id)).toMatchObject({ state: 'issued' })
})

test('tax is that of the first category in the setting that the goods are in; red invoices take it back to the fen', async () => {
  await offerInvoices(shop, { taxOfCategories: [{ categoryId: 'cat_tea', code: '1010', ratePpm: 90_000 }] })
  const sku = await fresh(3_333, 9)
  await shop.db
    .insertInto('product_categories')
    .values({ category_id: 'cat_tea', product_id: sku.replace('sku_', 'prd_') })
    .execute()
  const { id } = (await wang.order(lineOf(sku, 3))).body
  const { lines } = await wang.payInFull(id)
  await merchant(`orders/${id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  await wang.post(`/v1/orders/${id}/confirm-receipt`)
  await wang.apply(id)
  await letIssue(shop)
  for (let piece = 0; piece < 3; piece += 1) await refund(id, { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
  await letIssue(shop)
  const { invoice } = (await wang.get<OrderInvoice>(`/v1/orders/${id}/invoice`)).body
  expect(invoice?.lines[0]).toMatchObject({ taxRatePpm: 90_000 })
  const taken = invoice?.reds.reduce((all, red) => all + (red.lines[0]?.taxFen ?? 0), 0)
  expect(invoice?.state).toBe('reversed')
  expect(taken).toBe(invoice?.lines[0]?.taxFen)
})

test('what the setting says of the seller is checked', async () => {
  const { body: before } = await call<Setting>(shop, shop.asMerchant, 'GET', '/v1/merchant/settings/invoices')
  const basedOn = before.latestVersion
  const put = (value: object) =>
    call<{ param?: string }>(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/invoices', { value, basedOn })
  const rules = { offered: true, way: 'gateway', issuedWhen: 'completed', applyDays: 90, exchangeInYear: true }
  const tax = { tax: { code: '', ratePpm: 130_000 }, taxOfCategories: [], freightTax: { code: '', ratePpm: 90_000 } }
  const { status, body } = await put({ ...rules, ...tax, seller: { name: '店', taxNumber: '123' } })
  expect(status).toBe(400)
  expect(body.param).toContain('/seller/taxNumber')
  expect(sandboxOf(shop).next).toEqual([])
})
