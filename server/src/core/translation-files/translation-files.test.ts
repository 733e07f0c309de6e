import { randomUUID } from 'node:crypto'
import type { ExportTranslations, Task, TranslationPreview, TranslationRow } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
let marketing: Record<string, string>
beforeAll(async () => {
  shop = await testApp()
  marketing = await shop.loginWith('marketing')
})
beforeEach(() => shop.db.deleteFrom('translations').execute())
afterAll(() => shop.close())

const post = <T>(path: string, body: object, headers = marketing) =>
  call<T>(shop, headers, 'POST', `/v1/merchant/translations/${path}`, body, randomUUID())
async function done(started: { body: Task }): Promise<Task> {
  await shop.deps.jobs.runDue()
  return (await call<Task>(shop, marketing, 'GET', `/v1/merchant/tasks/${started.body.id}`)).body
}
const fileOf = async ({ id }: Task, what: 'file' | 'failures' = 'file') => {
  const { body } = await shop.app.inject({ url: `/v1/merchant/tasks/${id}/${what}`, headers: marketing })
  return body.replace('\uFEFF', '').trimEnd().split('\r\n')
}
const exported = async (wanted: ExportTranslations = {}) => fileOf(await done(await post('exports', wanted)))
const imported = async (rows: TranslationRow[]) => done(await post('imports', { rows }))
const preview = async (rows: TranslationRow[]) => (await post<TranslationPreview>('previews', { rows })).body.rows

test('a row for each text, with its words in every language, however many there are', async () => {
  await imported(
    Array.from({ length: 620 }, (_, n) => ({ source: `茶 ${n}`, en: `Tea ${n}`, ...(n % 2 && { ja: `茶${n}` }) })),
  )
  const [head, ...lines] = await exported()
  expect(head).toBe('source,en,ja')
  expect(lines).toHaveLength(620)
  expect(lines).toContain('茶 7,Tea 7,茶7')
  expect(lines).toContain('茶 8,Tea 8,')
})

test('what is missing in a place is a file to fill in', async () => {
  await addGoods(shop.db, { id: 'tea', priceFen: 5_000, stock: 1 })
  await shop.db.updateTable('products').set({ title: '雨前茶' }).where('id', '=', 'prd_tea').execute()
  const missing = { language: 'ja', place: 'goods' } as const
  expect(await exported({ missing })).toEqual(expect.arrayContaining(['source,ja', '雨前茶,']))
  await imported([{ source: '雨前茶', ja: 'あまえちゃ' }])
  expect(await exported({ missing })).not.toContain('雨前茶,')
})

test('a preview says what each row would change, and changes nothing', async () => {
  await imported([{ source: '茶', en: 'Tea' }])
  expect(
    await preview([
      { source: '茶', en: 'Fine tea', ja: 'お茶' },
      { source: '花', en: 'Flower' },
      { source: '茶', en: 'Tea' },
      { source: '', en: 'Nothing' },
      { source: '雨', en: '  ' },
      { source: '雪', en: 'x'.repeat(20_001) },
    ]),
  ).toEqual([
    { outcome: 'changed', problem: null, before: { en: 'Tea' } },
    { outcome: 'added', problem: null, before: {} },
    { outcome: 'wrong', problem: 'row_twice', before: {} },
    { outcome: 'wrong', problem: 'source_missing', before: {} },
    { outcome: 'wrong', problem: 'words_missing', before: {} },
    { outcome: 'wrong', problem: 'words_long', before: {} },
  ])
  expect(await preview([{ source: '茶', en: ' Tea ' }])).toEqual([{ outcome: 'same', problem: null, before: {} }])
  expect(await exported()).toEqual(['source,en,ja', '茶,Tea,'])
})

test('each row has its result, and those at fault are a file that can be repaired and imported', async () => {
  const task = await imported([{ source: '茶', en: 'Tea' }, { source: '花' }, { source: '茶', ja: '茶' }])
  expect(task).toMatchObject({ kind: 'import_translations', state: 'done', done: 3, failed: 2, hasRows: true })
  expect(await fileOf(task, 'failures')).toEqual([
    'source,en,ja,code,message',
    '花,,,words_missing,row 2: there are no words in any language',
    '茶,,茶,row_twice,row 3: the text stands in a row before',
  ])
  expect(await exported()).toEqual(['source,en,ja', '茶,Tea,'])
})

test('what our own file wrote before a formula is taken off again', async () => {
  await imported([{ source: "'=礼", en: "'-gift" }])
  expect(await shop.db.selectFrom('translations').select(['source', 'words']).execute()).toEqual([
    { source: '=礼', words: '-gift' },
  ])
  expect(await exported()).toEqual(['source,en,ja', "'=礼,'-gift,"])
})

test('it is for those who write the shop’s texts; an import stands in the audit log', async () => {
  const service = await shop.loginWith('service')
  for (const path of ['exports', 'previews', 'imports']) {
    expect((await post(path, { rows: [{ source: '茶', en: 'Tea' }] }, service)).status).toBe(403)
  }
  const { id } = await imported([{ source: '茶', en: 'Tea' }])
  const line = await shop.db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').executeTakeFirst()
  expect(line).toMatchObject({ action: 'importTranslations', object_id: id, input: { rows: 1 } })
})
