import fc from 'fast-check'
import { sql } from 'kysely'
import { histories } from '../../../../test/histories'
import { type TestDatabase, testDatabase, testStart } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { brokenRules } from '../../../testing/orders/conservation'
import { addUnstocked } from '../../../testing/orders/trade-fixtures'
import type { Db, Tx } from '../../platform/database/db'
import { saveTranslations } from './save-translations'
import { countUntranslated, listUntranslated } from './untranslated'
import { forgetUnusedTexts } from './untranslated-goods'

let shop: TestDatabase
beforeEach(async () => {
  shop = await testDatabase()
})
afterEach(() => shop.close())

const none = { registry: { shopTexts: new Map() }, now: testStart }
const asked = { language: 'en', place: 'goods' } as const
const missing = async () => {
  const { items } = await listUntranslated(shop.db, { ...asked, limit: 50 }, none)
  const texts = items.map(({ source }) => source).sort()
  expect(await countUntranslated(shop.db, asked, none)).toBe(texts.length)
  return texts
}
const broken = async () => (await brokenRules(shop.db)).map(({ rule }) => rule).filter((rule) => rule.includes('goods'))
const noted = async () => {
  const { rows } = await sql<{ count: number }>`select count(*) from texts_without_words`.execute(shop.db)
  return rows[0]?.count
}

const product =
  (change: string, id = 'prd_a') =>
  (db: Db) =>
    sql`update products set ${sql.raw(change)} where id = ${id}`.execute(db)
const spec = (value: string) => `[{"name": "size", "value": "${value}"}]`
const specs = (value: string, id: string) => (db: Db) =>
  sql`update skus set specs = ${spec(value)} where id = ${id}`.execute(db)
const addSku = (id: string, value: string) => (db: Db) =>
  sql`insert into skus (id, product_id, specs, price_fen, position) values (${id}, 'prd_a', ${spec(value)}, 1, 2)
    on conflict (id) do update set specs = excluded.specs`.execute(db)
const removeSku = (id: string) => (db: Db) => sql`delete from skus where id = ${id}`.execute(db)
const words = (source: string, text: string) => (db: Db) =>
  saveTranslations(db as Tx, [{ language: 'en', source, words: text }], testStart)
const forget = (db: Db) => forgetUnusedTexts(db as Tx)
const inOne = (work: (tx: Tx) => Promise<unknown>) => shop.db.transaction().execute(work)

const addTea = (id = 'a') => addUnstocked(shop.db, { id, priceFen: 100 })

test('what goods on the shelf say is missing until it has words, and no longer than they say it', async () => {
  await addTea()
  await addTea('b')
  expect(await missing()).toEqual([])
  await product(`title = '绿茶', attributes = '[{"name": "产地", "value": "杭州"}, {"name": "no", "value": "7"}]'`)(
    shop.db,
  )
  await product(`title = '绿茶'`, 'prd_b')(shop.db)
  await specs('大', 'sku_a')(shop.db)
  await addSku('sku_more', '小')(shop.db)
  expect(await missing()).toEqual(['产地', '大', '小', '杭州', '绿茶'])
  await words('大', 'large')(shop.db)
  await removeSku('sku_more')(shop.db)
  expect(await missing()).toEqual(['产地', '杭州', '绿茶'])
  await product(`listed = false`)(shop.db)
  expect(await missing()).toEqual(['绿茶'])
  await product(`listed = true, attributes = '[]'`)(shop.db)
  await words('大', '')(shop.db)
  expect(await missing()).toEqual(['大', '绿茶'])
  await sql`delete from products`.execute(shop.db)
  expect(await missing()).toEqual([])
  expect(await noted()).toBeGreaterThan(0)
  await inOne(forget)
  expect(await noted()).toBe(0)
})

test('a page is full although goods have left the shelf since the night', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await addTea(id)
    await product(`title = '茶 ${id}'`, `prd_${id}`)(shop.db)
  }
  const { items: all } = await listUntranslated(shop.db, asked, none)
  const left = all.slice(0, 3).map(({ source }) => source)
  await sql`update products set listed = false where title = any (${left})`.execute(shop.db)
  const page = await listUntranslated(shop.db, { ...asked, limit: 2 }, none)
  expect(page.items).toEqual(all.slice(3, 5))
  const next = await listUntranslated(shop.db, { ...asked, limit: 2, cursor: page.nextCursor ?? '' }, none)
  expect(next).toEqual({ items: all.slice(5), nextCursor: null })
})

test('a sale, a price and a place write no texts', async () => {
  await addTea()
  await product(`title = '绿茶'`)(shop.db)
  await sql`drop table product_texts`.execute(shop.db)
  await product('sold_count = sold_count + 1, sold_out = false, position = 7')(shop.db)
  await product(`title = '绿茶', listed = true`)(shop.db)
  await sql`update skus set price_fen = 7, listed = false`.execute(shop.db)
  await expect(product(`title = '红茶'`)(shop.db)).rejects.toMatchObject({ code: '42P01' })
})

const texts = ['绿茶', '红茶', '大', 'x']
const text = fc.constantFrom(...texts)
const id = fc.constantFrom('a', 'b')
const change = fc.oneof(
  fc.tuple(id, text).map(([one, title]) => product(`title = '${title}'`, `prd_${one}`)),
  fc.tuple(id, fc.boolean()).map(([one, listed]) => product(`listed = ${listed}`, `prd_${one}`)),
  fc.tuple(id, text).map(([one, value]) => specs(value, `sku_${one}`)),
  text.map((value) => addSku('sku_more', value)),
  fc.constant(removeSku('sku_more')),
  fc.tuple(text, fc.constantFrom('', 'tea')).map(([source, into]) => words(source, into)),
  fc.constant(forget),
)

test('after any changes the list is what goods say without words', async () => {
  await addTea()
  await addTea('b')
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      for (const work of changes) await inOne(work)
      const { rows } = await sql<{ source: string }>`
        select distinct source from goods_texts
        where source not in (select source from translations where language = 'en')`.execute(shop.db)
      expect(await missing()).toEqual(rows.map(({ source }) => source).sort())
      expect(await broken()).toEqual([])
    }),
    { numRuns: histories(10) },
  )
}, 60_000)

type Work = (tx: Tx) => Promise<unknown>

/** The second one begins before the first one has ended, and ends before it unless it waits for it. */
async function meet(first: Work, second: Work): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let ended = false
  await inOne(async (tx) => {
    await first(tx)
    running = inOne(second).finally(() => {
      ended = true
    })
    while (!ended && (await lockWaits(shop.db)) === 0);
  })
  await running
}

const takeTea = product(`title = '绿茶'`)
/** The text stands among those without words, and no product has it any more. */
const teaWasThere = async () => {
  await takeTea(shop.db)
  await product(`title = '红茶'`)(shop.db)
}
/** The job of the night, as it would be with one plain statement. */
const forgetPlainly = (tx: Tx) =>
  sql`delete from texts_without_words w where not exists (select from product_texts u where u.source_hash = w.source_hash)
    or exists (select from translations t where (t.language, t.source_hash) = (w.language, w.source_hash))`.execute(tx)

/** Puts a function of the shop without a part of it into its place. */
async function without(part: RegExp, name: string): Promise<void> {
  const { rows } = await sql<{ body: string }>`select pg_get_functiondef(${name}::regproc) as body`.execute(shop.db)
  const body = rows[0]?.body ?? ''
  expect(body).toMatch(part)
  await sql.raw(body.replace(part, '')).execute(shop.db)
}
const lock = /perform from products [^;]*;/
const unlocked = async () => {
  for (const name of ['keep_texts_of_sku', 'keep_texts_of_new_skus']) await without(lock, name)
}

interface Meeting {
  before: () => Promise<unknown>
  one: Work
  other: Work
  /** What makes it go wrong: the shop's own way without a part, or another `other`. */
  naive: { shop?: () => Promise<unknown>; other?: Work }
}
const meetings: Record<string, Meeting> = {
  'a product begins to have a text while its words are removed': {
    before: () => words('绿茶', 'tea')(shop.db),
    ...{ one: takeTea, other: words('绿茶', '') },
    // Only a text that some product has would be noted.
    naive: {
      shop: () =>
        sql`
      create or replace function texts_lost_words() returns trigger language plpgsql as $$ begin
        insert into texts_without_words select language, source_hash from changed
        where source_hash in (select source_hash from product_texts) on conflict do nothing;
        return null; end $$`.execute(shop.db),
    },
  },
  'a product gets another title while its SKU gets other specs': {
    before: async () => {
      await product(`title = '红茶'`)(shop.db)
      await specs('小', 'sku_a')(shop.db)
    },
    ...{ one: takeTea, other: specs('大', 'sku_a') },
    naive: { shop: unlocked },
  },
  'a product is taken off the shelf while a SKU is added': {
    before: () => takeTea(shop.db),
    ...{ one: product('listed = false'), other: addSku('sku_more', '大') },
    naive: { shop: unlocked },
  },
  'a product begins to have a text while the job of the night removes it': {
    before: teaWasThere,
    ...{ one: takeTea, other: forget },
    naive: { other: forgetPlainly },
  },
}

describe.each(Object.entries(meetings))('%s', (_, { before, one, other, naive }) => {
  beforeEach(async () => {
    await addTea()
    await before()
  })

  test.each(['in this order', 'in the other'])('%s, each text is kept', async (order) => {
    await (order === 'in this order' ? meet(one, other) : meet(other, one))
    expect(await broken()).toEqual([])
  })

  test.each(['in this order', 'in the other'])('%s, the control loses one or keeps one too many', async (order) => {
    await naive.shop?.()
    const wrong = naive.other ?? other
    await (order === 'in this order' ? meet(one, wrong) : meet(wrong, one))
    expect(await broken()).not.toEqual([])
  })
})

describe('words', () => {
  beforeEach(() => addTea())

  test.each([
    [takeTea, words('绿茶', 'tea')],
    [words('绿茶', 'tea'), takeTea],
  ])('that are saved while a product begins to have their text are not missing: %#', async (first, second) => {
    await meet(first, second)
    expect(await missing()).toEqual([])
    // The one has not seen the other: by this table alone the text would be missing. A job removes it.
    expect(await noted()).toBe(2)
    await inOne(forget)
    expect(await noted()).toBe(1)
    expect(await broken()).toEqual([])
  })

  test.each([
    ['the job of the night', forget, []],
    ['the control', forgetPlainly, ['a text of goods without words is among those of its language']],
  ] as const)('that are removed leave their text missing, whatever %s removes', async (_, job, rules) => {
    await meet(takeTea, words('绿茶', 'tea'))
    await meet(words('绿茶', ''), job)
    expect(await broken()).toEqual(rules)
    expect(await missing()).toEqual(rules.length === 0 ? ['绿茶'] : [])
  })
})
