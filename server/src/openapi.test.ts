import { openapiText } from './openapi'

interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  responses: Record<string, unknown>
  parameters?: { in: string; name: string }[]
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

let text: string
let document: Document
beforeAll(async () => {
  text = await openapiText()
  document = JSON.parse(text)
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  )

test('it is made without a database, and the same each time', async () => {
  expect(document.openapi).toBe('3.1.0')
  expect(await openapiText()).toBe(text)
})

test('every operation has a name of its own, a sentence, a tag and a problem answer', () => {
  const poor = operations().filter(
    ({ operation: { operationId, summary, tags, responses } }) =>
      !operationId || !summary || tags?.length !== 1 || responses.default === undefined,
  )
  expect(poor.map(({ name }) => name)).toEqual([])
  const ids = operations().map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(8)
})

test('no method that WeChat cannot send', () => {
  const sendable = ['get', 'post', 'put', 'delete']
  expect(operations().filter(({ name }) => !sendable.some((method) => name.startsWith(`${method} `)))).toEqual([])
})

test('every POST takes an Idempotency-Key, but for those that may simply be sent again', () => {
  const without = operations().filter(
    ({ name, operation: { parameters = [] } }) =>
      name.startsWith('post ') && !parameters.some((one) => one.in === 'header' && one.name === 'idempotency-key'),
  )
  expect(without.map(({ name }) => name).sort()).toEqual([
    'post /v1/addresses/parse',
    'post /v1/cards/{token}/openings',
    'post /v1/events',
    'post /v1/merchant/catalogue/categories',
    'post /v1/merchant/catalogue/imports',
    'post /v1/merchant/keys',
    'post /v1/merchant/staff/invitations',
    'post /v1/orders/{id}/payments/{paymentId}/check',
    'post /v1/payments/notifications/wechat',
    'post /v1/presents/{id}/cards',
    'post /v1/quotes',
    'post /v1/sessions',
    'post /v1/sessions/refresh',
    'post /v1/uploads/notifications/wechat',
  ])
})

test('every reference leads somewhere', () => {
  const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(references).toContain('Problem')
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([])
})
