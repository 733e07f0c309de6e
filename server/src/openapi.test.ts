import { openapiText } from './openapi'

interface Schema extends Record<string, unknown> {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  required?: string[]
}
interface Operation {
  operationId?: string
  summary?: string
  tags?: string[]
  responses: Record<string, unknown>
  requestBody?: { content: Record<string, { schema: Schema }> }
  parameters?: { in: string; name: string }[]
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
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
  // Clients are generated from these names.
  expect(ids.filter((id = '') => !/^[a-z][A-Za-z]*$/.test(id))).toEqual([])
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
    'post /v1/agency/invitations',
    'post /v1/cards/{token}/openings',
    'post /v1/coupon-codes/claims',
    'post /v1/desk/codes',
    'post /v1/desk/codes/{id}/state',
    'post /v1/desk/confirmations',
    'post /v1/events',
    'post /v1/invoices/notifications',
    'post /v1/me/promoter/withdrawals/{id}/confirmation',
    'post /v1/merchant/agencies/{id}/invitations',
    'post /v1/merchant/catalogue/categories',
    'post /v1/merchant/catalogue/imports',
    'post /v1/merchant/catalogue/previews',
    'post /v1/merchant/coupons/{id}/codes',
    'post /v1/merchant/invoices/{id}/looks',
    'post /v1/merchant/keys',
    'post /v1/merchant/orders/{id}/looks',
    'post /v1/merchant/packing-slips',
    'post /v1/merchant/promoter-invitations',
    'post /v1/merchant/staff/invitations',
    'post /v1/merchant/translations/previews',
    'post /v1/orders/{id}/payments/{paymentId}/check',
    'post /v1/payments/notifications/wechat',
    'post /v1/presents/{id}/cards',
    'post /v1/quotes',
    'post /v1/sandbox/desk-confirmations',
    'post /v1/sandbox/desk-sessions',
    'post /v1/sandbox/registration/answer',
    'post /v1/search/words',
    'post /v1/sessions',
    'post /v1/sessions/refresh',
    'post /v1/uploads/notifications/wechat',
    'post /v1/visits/{id}/claim',
    'post /v1/wishes',
    'post /v1/withdrawals/notifications/wechat',
  ])
})

test('every reference leads somewhere', () => {
  const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(references).toContain('Problem')
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([])
})

/** Where a schema has a member `basedOn` that may be left out. */
function leavingOut(schema: Schema, at: string): string[] {
  const { $ref, properties = {}, required = [], items, anyOf = [] } = schema
  if (typeof $ref === 'string') return leavingOut(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, at)
  return [
    ...('basedOn' in properties && !required.includes('basedOn') ? [at] : []),
    ...Object.entries(properties).flatMap(([name, member]) => leavingOut(member, `${at}/${name}`)),
    ...(items ? leavingOut(items, `${at}/*`) : []),
    ...anyOf.flatMap((one) => leavingOut(one, at)),
  ]
}

test('whoever changes what others change too says what the change is based on', () => {
  const optional = bodies().flatMap(({ name, schema }) => leavingOut(schema, name))
  // Pieces that are added to a stock are based on nothing.
  expect(optional).toEqual(['post /v1/merchant/skus/stock/changes/*'])
})

/** Where a text may stand of which nobody has said how it is tidied. */
function undeclaredTexts(schema: Schema, at: string): string[] {
  const { $ref, type, enum: values, const: value, format, pattern, properties = {}, items, anyOf = [] } = schema
  if (typeof $ref === 'string')
    return undeclaredTexts(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, at)
  const isFixed = values !== undefined || value !== undefined || format !== undefined || isPlainPattern(pattern)
  const parts = [
    ...Object.entries(properties).flatMap(([name, member]) => undeclaredTexts(member, `${at}/${name}`)),
    ...(items ? undeclaredTexts(items, `${at}/*`) : []),
    ...anyOf.flatMap((one) => undeclaredTexts(one, at)),
  ]
  const isOpen = type === undefined && anyOf.length === 0 && !isFixed
  const isMap = type === 'object' && schema.properties === undefined
  const isText = type === 'string' && !isFixed && schema['x-text'] === undefined
  return isOpen || isMap || isText ? [...parts, at] : parts
}
/** Whether a pattern lets in nothing but the letters, digits and signs that it names, from the beginning to the end. */
const isPlainPattern = (pattern: unknown) =>
  typeof pattern === 'string' && /^\^[\x20-\x7e]*\$$/.test(pattern) && !/\[\^|\\[SDWps]|[^\\]\./.test(pattern)

const bodies = () =>
  operations().flatMap(({ name, operation: { requestBody } }) =>
    Object.values(requestBody?.content ?? {}).map(({ schema }) => ({ name, schema })),
  )

test('each text in a body says how it is tidied, or can only be what it names', () => {
  expect(bodies().length).toBeGreaterThan(40)
  const undeclared = bodies().flatMap(({ name, schema }) => undeclaredTexts(schema, name))
  // What a payment or storage provider sends is read by its gateway.
  expect(undeclared).toEqual([
    'post /v1/invoices/notifications',
    'post /v1/payments/notifications/wechat',
    'post /v1/uploads/notifications/wechat',
    'post /v1/withdrawals/notifications/wechat',
  ])
})

test.each([
  [{ type: 'string', maxLength: 9 }, 1],
  [{ type: 'string', pattern: '\\S' }, 1],
  [{ type: 'string', pattern: '^[^/]+$' }, 1],
  [{ type: 'string', pattern: '^.{3}$' }, 1],
  [{ anyOf: [{ type: 'null' }, { type: 'string' }] }, 1],
  [{ type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } }, 1],
  [{ type: 'object' }, 1],
  [{}, 1],
  [{ type: 'string', 'x-text': 'line' }, 0],
  [{ type: 'string', pattern: '^ord_[A-Za-z0-9_-]{1,64}$' }, 0],
  [{ type: 'string', enum: ['a', 'b'] }, 0],
  [{ type: 'integer' }, 0],
])('whether %j lets in an untidy text is seen', (schema, found) => {
  expect(undeclaredTexts(schema as Schema, 'here')).toHaveLength(found)
})
