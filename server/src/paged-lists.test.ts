import { isLong } from '../../test/histories'
import { type TestApp, testApp } from '../testing'
import { sentStatements } from '../testing/count-statements'
import { bigTables, fillShop } from '../testing/lists/big-shop'
import { pagedLists } from '../testing/lists/paged-lists'
import { readsOf } from '../testing/lists/read-plan'
import { openapiText } from './openapi'

/** Every list of the desk, asked in each way that it offers, in a shop that has sold for years (`npm run test:long`). */

interface Parameter {
  in: string
  name: string
  required?: boolean
  schema: { enum?: string[]; type?: string }
}
interface Operation {
  operationId: string
  parameters?: Parameter[]
}

interface List {
  name: string
  path: string
  choices: Parameter[]
}

let lists: List[]
beforeAll(async () => {
  const { paths } = JSON.parse(await openapiText()) as { paths: Record<string, Record<string, Operation>> }
  lists = Object.entries(paths).flatMap(([path, { get }]) => {
    const parameters = (get?.parameters ?? []).filter((one) => one.in === 'query')
    if (!get || !path.startsWith('/v1/merchant/') || !parameters.some(({ name }) => name === 'cursor')) return []
    return [
      { name: get.operationId, path, choices: parameters.filter(({ name }) => !['cursor', 'limit'].includes(name)) },
    ]
  })
})

/** What a parameter is asked with. Ways in which a customer came are many, and alike. */
const examplesOf = (list: string, { name, schema }: Parameter): readonly string[] => {
  const example = pagedLists[list]?.with?.[name] ?? pagedLists[list]?.always?.[name]
  if (example !== undefined) return typeof example === 'string' ? [example] : example
  if (schema.type === 'boolean') return ['true', 'false']
  return name === 'entrance' ? (schema.enum ?? []).slice(0, 1) : (schema.enum ?? [])
}

test('every paged list of the desk is asked for here, by each of its filters', () => {
  expect(Object.keys(pagedLists).sort()).toEqual(lists.map(({ name }) => name).sort())
  const unasked = lists.flatMap(({ name, choices }) =>
    choices.filter((choice) => examplesOf(name, choice).length === 0).map((choice) => `${name} ${choice.name}`),
  )
  expect(unasked).toEqual([])
})

const inLong = isLong ? describe : describe.skip

inLong('in a shop that has sold for years', () => {
  const rows = 100_000
  /** More than a page needs, and far fewer than there are. */
  const mostRows = rows / 20
  let shop: TestApp
  let owner: Record<string, string>
  beforeAll(async () => {
    shop = await testApp()
    owner = await shop.loginWith('owner')
    await fillShop(shop.db, { rows, now: shop.clock.now() })
  }, 900_000)
  afterAll(() => shop.close())

  /** What a question reads that it ought not to read. */
  async function excess(url: string): Promise<string[]> {
    let status = 0
    let body = ''
    const sent = await sentStatements(shop.db, async () => {
      const answer = await shop.app.inject({ url, headers: owner })
      status = answer.statusCode
      body = answer.body
    })
    if (status !== 200) return [`${url} answers ${status} ${body.slice(0, 300)}`]
    const reads = []
    for (const statement of sent) {
      const isPage = /^\s*(\/\*.*\*\/)?\s*(select|with)\b/i.test(statement.text)
      if (!isPage) continue
      reads.push(...(await readsOf(shop.db, statement)))
    }
    return reads
      .filter(({ table, how, rows: read }) => bigTables.includes(table) && (how === 'Seq Scan' || read > mostRows))
      .map(({ table, how, rows: read }) => `${url}: ${how} on ${table}, ${read} rows`)
  }

  test.each(Object.keys(pagedLists))(
    '%s reads what it shows, and little more',
    async (name) => {
      const list = lists.find((one) => one.name === name)
      if (!list) throw new Error(`${name} is no paged list`)
      const { id = '', always = {} } = pagedLists[name] ?? {}
      const path = list.path.replace(/\{\w+\}/, id)
      const asked = [
        {},
        ...list.choices.flatMap((choice) => examplesOf(name, choice).map((value) => ({ [choice.name]: value }))),
      ].map((query) => `${path}?${new URLSearchParams({ ...always, ...query, limit: '20' })}`)
      const wrong: string[] = []
      for (const url of asked) {
        wrong.push(...(await excess(url)))
        const { nextCursor } = (await shop.app.inject({ url, headers: owner })).json<{ nextCursor?: string }>()
        if (nextCursor) wrong.push(...(await excess(`${url}&cursor=${nextCursor}`)))
      }
      expect([...new Set(wrong)]).toEqual([])
    },
    300_000,
  )
})
