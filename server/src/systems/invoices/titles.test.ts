import { type InvoiceTitle, type InvoiceTitleList, invoiceLimits } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { company, companyNumber } from '../../../testing/invoices/invoice-fixtures'
import { codeOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let people = 0
let wang: Shopper
beforeAll(async () => {
  shop = await testApp()
})
beforeEach(async () => {
  wang = await shopper(shop, `phone-wang-${people++}`)
  await shop.clock.advance(1)
})
afterAll(() => shop.close())

const add = (given: object) => wang.post<InvoiceTitle>('/v1/me/invoice-titles', given)
const all = async () => (await wang.get<InvoiceTitleList>('/v1/me/invoice-titles')).body.items
const remove = (id: string) =>
  shop.app.inject({ method: 'DELETE', url: `/v1/me/invoice-titles/${id}`, headers: wang.headers })

test('a person and a company are kept, the first is the default, and there is one default', async () => {
  const person = (await add({ kind: 'personal', name: ' 王  小明 ', taxNumber: companyNumber, bank: '工行' })).body
  expect(person).toMatchObject({ name: '王 小明', taxNumber: null, bank: null, isDefault: true })
  const firm = (await add({ ...company, taxNumber: ' 9133 0100 7161 0585 2f ', bank: '工行西湖支行' })).body
  expect(firm).toMatchObject({ taxNumber: companyNumber, bank: '工行西湖支行', isDefault: false })
  await wang.put(`/v1/me/invoice-titles/${firm.id}`, { ...company, isDefault: true })
  expect(await all()).toMatchObject([
    { id: firm.id, isDefault: true, bank: null },
    { id: person.id, isDefault: false },
  ])
  expect((await remove(firm.id)).statusCode).toBe(204)
  expect(await all()).toMatchObject([{ id: person.id, isDefault: true }])
})

test.each([
  ['/taxNumber', { ...company, taxNumber: '91330100716105852X' }],
  ['/taxNumber', { ...company, taxNumber: '9133010071610585' }],
  ['/taxNumber', { ...company, taxNumber: '' }],
  ['/taxNumber', { kind: 'company', name: '公司' }],
  ['/name', { kind: 'personal', name: ' ' }],
  ['/email', { kind: 'personal', name: '王小明', email: 'wang@' }],
])('what is wrong is named: %s', async (param, given) => {
  const { status, body } = await add(given)
  expect([status, body]).toMatchObject([400, { code: 'validation_failed', param }])
})

test.each(['330100716105852', '33010019800101123', '33010019800101123X01'])(
  'an older number is taken: %s',
  async (taxNumber) => {
    expect((await add({ ...company, taxNumber })).status).toBe(201)
  },
)

test('twenty are kept, however many come at once', async () => {
  const answers = await Promise.all(Array.from({ length: invoiceLimits.invoiceTitles + 3 }, () => add(company)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(invoiceLimits.invoiceTitles)
  expect(codeOf(await add(company))).toBe('invoice_title_limit_reached')
  expect((await all()).filter(({ isDefault }) => isDefault)).toHaveLength(1)
})
