import { type Inbox, type NoticeChoices, noticeKinds } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { systemsOf } from '../../systems'
import { nobody } from '../actors/actor'
import { makeRegistry } from '../system/registry'
import { saveTranslations } from '../translations/save-translations'
import { notify } from './notify'

const registry = makeRegistry(systemsOf('production'))

const values = {
  who: 'Anna',
  title: 'Longjing tea',
  specText: 'Large',
  count: 1,
  amountFen: 5_050,
  words: 'SF1234567890',
  day: '2024-12-03',
  company: 'SF Express',
}
/** What each kind can tell: of one and of several, and of each of its steps. */
const all = noticeKinds.flatMap((kind) => {
  const notice = registry.notice(kind)
  const steps = Object.keys(notice.steps ?? { '': null })
  const texts = steps.flatMap((step) => [1, 3].map((count) => notice.text({ ...values, step, count })))
  return [notice.title, ...texts].map((words) => ({ kind, words }))
})
// Also the signs of a Chinese sentence and of a Japanese quotation.
const chinese = /[\p{Script=Han}「」，。：；（）]/u
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

test('every kind of notice is written in Chinese, English and Japanese, whatever it tells', () => {
  const wrong = all.filter(
    ({ words: [zh, en, ja] }) => !/\p{Script=Han}/u.test(zh) || chinese.test(en) || !japanese.test(ja),
  )
  expect(wrong).toEqual([])
  expect(
    all.flatMap(({ words }) => words).filter((one) => one !== one.trim() || /undefined|NaN|\s\s/.test(one)),
  ).toEqual([])
})

describe('an inbox', () => {
  let shop: TestApp
  let li: Shopper
  beforeAll(async () => {
    shop = await testApp()
    li = await shopper(shop, 'phone-li')
  })
  afterAll(() => shop.close())

  const read = async <Body>(url: string, language: string) =>
    (await shop.app.inject({ url, headers: { ...li.headers, 'accept-language': language } })).json<Body>()
  const inbox = async (language: string) =>
    (await read<Inbox>('/v1/me/notices', language)).items.map(({ title, text }) => [title, text])
  const tell = (kind: 'restocked' | 'order_delayed' | 'after_sale_answered', more: object) =>
    shop.db.transaction().execute((tx) => {
      const told = { who: '', title: '明前龙井', count: 1, ...more }
      return notify(tx, { kind, customerId: li.id, subjectId: 'prd_1', values: told }, shop.deps.newContext(nobody))
    })

  it('is read in the reader’s language, with the words that the merchant has for the goods', async () => {
    const items = [
      { language: 'en' as const, source: '明前龙井', words: 'Early spring Longjing' },
      { language: 'en' as const, source: '大盒', words: 'Large box' },
      { language: 'en' as const, source: '春节停运', words: 'Spring Festival' },
    ]
    await shop.db.transaction().execute((tx) => saveTranslations(tx, items, shop.clock.now()))
    await tell('restocked', { specText: '大盒 / 红' })
    await shop.clock.advance(1)
    await tell('order_delayed', { day: '2024-12-03', words: '春节停运' })
    await shop.clock.advance(1)
    await tell('after_sale_answered', { step: 'agree_return' })
    expect(await inbox('zh-CN')).toEqual([
      ['售后有新进展', '“明前龙井”：商家已同意，请寄回商品'],
      ['发货时间有变', '“明前龙井”会晚些发货，很抱歉：12月3日前发出，春节停运'],
      ['到货了', '“明前龙井”（大盒 / 红）到货了'],
    ])
    expect(await inbox('en')).toEqual([
      ['News of your return or refund', '“Early spring Longjing”: the shop agreed. Please send it back'],
      [
        'Shipping date changed',
        'We are sorry: “Early spring Longjing” ships later than promised; it ships by 3 December (Spring Festival)',
      ],
      ['Back in stock', '“Early spring Longjing” (Large box / 红) is back in stock'],
    ])
    expect((await inbox('ja'))[2]).toEqual(['再入荷しました', '「明前龙井」（大盒 / 红）が再入荷しました'])
  })

  it('keeps what was told before its values were stored as it was told', async () => {
    await shop.db
      .insertInto('messages')
      .values({
        ...{ id: 'msg_before', kind: 'restocked', customer_id: li.id, subject_kind: 'product', subject_id: 'prd_1' },
        ...{ title: '到货了', text: '「红茶」 到货了', page: 'page', state: 'sent', created_at: new Date(0) },
      })
      .execute()
    expect((await inbox('en')).at(-1)).toEqual(['到货了', '「红茶」 到货了'])
  })

  it('names the kinds to choose from in the reader’s language, and tells caches so', async () => {
    const { items } = await read<NoticeChoices>('/v1/me/notice-choices', 'ja')
    expect(items.find(({ kind }) => kind === 'restocked')?.title).toBe('再入荷しました')
    const { headers } = await shop.app.inject({
      url: '/v1/me/notices',
      headers: li.headers,
    })
    expect(headers.vary).toContain('accept-language')
  })

  it('leaves WeChat’s message in Chinese, as its template is', async () => {
    const { text, keywords } = await shop.db
      .selectFrom('messages')
      .select(['text', 'keywords'])
      .where('kind', '=', 'after_sale_answered')
      .executeTakeFirstOrThrow()
    expect(text).toBe('“明前龙井”：商家已同意，请寄回商品')
    expect(keywords.map(({ value }) => value)).toEqual(['明前龙井', '商家已同意，请寄回商品'])
  })
})
