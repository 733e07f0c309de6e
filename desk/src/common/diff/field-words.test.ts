import { readFileSync } from 'node:fs'
import { fieldTitle } from './field-words'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}
interface Operation {
  operationId: string
  requestBody?: { content: Record<string, { schema: Schema }> }
}
const {
  paths,
  components,
}: { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } } = JSON.parse(
  readFileSync('contract/openapi.json', 'utf8'),
)

const schemaOf = (name: string) => components.schemas[name] ?? {}

/** The names of all members, however deep. */
function membersOf({ $ref, properties = {}, items, anyOf = [] }: Schema, seen: readonly string[] = []): string[] {
  if ($ref !== undefined)
    return seen.includes($ref) ? [] : membersOf(schemaOf($ref.split('/').at(-1) ?? ''), [...seen, $ref])
  return [
    ...Object.keys(properties),
    ...[...Object.values(properties), ...(items ? [items] : []), ...anyOf].flatMap((one) => membersOf(one, seen)),
  ]
}

/** Commands of the staff. Settings have words of their own, and drafts leave no line in the log. */
const commands = Object.entries(paths).flatMap(([path, methods]) =>
  path.startsWith('/v1/merchant/') && !/\/settings\/[^{]/.test(path)
    ? Object.entries(methods).flatMap(([method, operation]) => (method === 'get' ? [] : [operation]))
    : [],
)
/** Answers that stand in the log as what was after. */
const answers = [
  'Agency',
  'AgencyRoom',
  'CatalogueImport',
  'CouponCodeBatch',
  'GivenCoupon',
  'MadeAgencyInvitation',
  'MerchantCoupon',
  'Plan',
  'ShelfChanges',
  'SkuStockList',
  'TranslationCounts',
]

test('whatever a command of the staff is sent with has words in the audit log', () => {
  expect(commands.length).toBeGreaterThan(60)
  const unnamed = commands.flatMap(({ operationId, requestBody }) => {
    const body = requestBody?.content['application/json']?.schema ?? {}
    const names = [...new Set(membersOf(body))]
    return names.filter((name) => fieldTitle(name, 'zh', operationId) === name).map((name) => `${operationId}.${name}`)
  })
  expect(unnamed).toEqual([])
})

test.each(answers)('%s has words in the audit log', (name) => {
  const names = [...new Set(membersOf(schemaOf(name)))]
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((member) => fieldTitle(member, 'zh') === member)).toEqual([])
})

test('what has no words is told by its own name', () => {
  expect(fieldTitle('somethingNew', 'zh')).toBe('somethingNew')
  expect([fieldTitle('rows', 'en'), fieldTitle('rows', 'en', 'exportOrders')]).toEqual(['Rows', 'One row per'])
})
