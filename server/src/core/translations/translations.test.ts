import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { ShopText, ShopTexts } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { seedDemo } from '../../../demo/seed'
import { type TestApp, testApp } from '../../../testing'
import { agency } from '../../../testing/agencies/agency-fixtures'
import { publish } from '../../../testing/promoters/promoter-fixtures'
import { findAllWords } from './find-words'
import { saveTranslations } from './save-translations'
import { shopTextsIn, shopTextsOf, translated } from './shop-texts'
import { wantedLanguage } from './wanted-language'

test.each([
  [undefined, undefined],
  ['', undefined],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['ja-JP', 'ja'],
  ['zh-CN,en;q=0.9', undefined],
  ['en;q=0.5, zh;q=0.6', undefined],
  ['fr, ja;q=0.2, en;q=0.7', 'en'],
  ['en;q=0, ja;q=0.1', 'ja'],
  ['en;q=much', undefined],
  ['*', undefined],
  [',;,', undefined],
])('accept-language %j asks for %s', (header, language) => {
  expect(wantedLanguage(header)).toBe(language)
})

describe('the texts of an answer', () => {
  const Shown = Type.Union([
    Type.Object({ kind: Type.Literal('one'), title: ShopText(), note: Type.String() }),
    Type.Object({ kind: Type.Literal('other'), title: Type.String() }),
  ])
  const schema = Type.Object({
    items: Type.Array(Shown),
    specText: ShopTexts(),
    head: Type.Union([Type.Object({ name: ShopText(), names: Type.Array(ShopText()) }), Type.Null()]),
  })
  const texts = shopTextsOf(schema)
  const answer = {
    items: [
      { kind: 'one', title: '茶', note: '茶' },
      { kind: 'other', title: '茶' },
    ],
    specText: '大 / 红',
    head: { name: '茶', names: ['大', ''] },
  }
  const wordsOf = (text: string) => ({ 茶: 'Tea', 红: 'Red' })[text]

  test('are those that the contract marks, in lists, unions and parts', () => {
    if (!texts) throw new Error('no texts')
    expect(shopTextsIn(answer, texts)).toEqual(['茶', '大', '红'])
    expect(translated(answer, texts, { language: 'en', wordsOf })).toEqual({
      items: [
        { kind: 'one', title: 'Tea', note: '茶' },
        { kind: 'other', title: '茶' },
      ],
      specText: '大 / Red',
      head: { name: 'Tea', names: ['大', ''] },
    })
    expect(translated({ ...answer, head: null }, texts, { language: 'en', wordsOf })).toMatchObject({ head: null })
  })

  test('are not changed in the answer itself, which may be kept for others', () => {
    if (!texts) throw new Error('no texts')
    const before = structuredClone(answer)
    translated(answer, texts, { language: 'en', wordsOf })
    expect(answer).toEqual(before)
  })
})

describe('a shop', () => {
  let shop: TestApp
  const tea = '明前西湖龙井 特级 250g 礼罐'
  beforeAll(async () => {
    shop = await testApp()
    await seedDemo(shop.deps)
    await shop.db.deleteFrom('translations').execute()
  })
  afterAll(() => shop.close())

  interface Item {
    language: string
    source: string
    words: string
    /** Absent: what the shop has at that moment. */
    basedOn?: string
  }
  const save = async (items: Item[], headers = shop.asMerchant) => {
    const kept = await shop.db.selectFrom('translations').select(['language', 'source', 'words']).execute()
    const shown = ({ language, source }: Item) =>
      kept.find((one) => one.language === language && one.source === source)?.words ?? ''
    const payload = { items: items.map((item) => ({ basedOn: shown(item), ...item })) }
    return shop.app.inject({ method: 'POST', url: '/v1/merchant/translations', payload, headers })
  }
  const ask = (url: string, language: string, headers: Record<string, string> = {}) =>
    shop.app.inject({ url, headers: { ...headers, 'accept-language': language } })

  test('has its goods in the language of who asks, and in its own where it has no words', async () => {
    const saved = await save([
      { language: 'en', source: tea, words: 'Longjing tea, 250 g tin' },
      { language: 'ja', source: tea, words: '西湖龍井茶 250g缶' },
      { language: 'en', source: '茶叶', words: 'Tea' },
    ])
    expect(saved.json()).toEqual({ saved: 3, removed: 0 })
    const titles = async (language: string) =>
      (await ask('/v1/products', language)).json().items.map((item: { title: string }) => item.title)
    const [english] = await titles('en')
    expect(english).toBe('Longjing tea, 250 g tin')
    expect((await titles('ja'))[0]).toBe('西湖龍井茶 250g缶')
    expect((await titles('zh'))[0]).toBe(tea)
    expect((await titles('en'))[1]).toMatch(/\p{Script=Han}/u)
    const { items } = (await ask('/v1/categories', 'en')).json()
    expect(items[0]).toMatchObject({ name: 'Tea' })
  })

  test('says of a product in which language its title is', async () => {
    const { items } = (await ask('/v1/products', 'zh')).json()
    const of = async (index: number, language: string) =>
      (await ask(`/v1/products/${items[index].id}`, language)).json()
    expect(await of(0, 'en')).toMatchObject({ title: 'Longjing tea, 250 g tin', titleIn: 'en' })
    expect(await of(1, 'en')).not.toHaveProperty('titleIn')
    expect(await of(0, 'zh')).not.toHaveProperty('titleIn')
  })

  test('a cache keeps an answer for one language', async () => {
    expect((await ask('/v1/products', 'en')).headers.vary).toContain('accept-language')
    const forStaff = await ask('/v1/merchant/venue-codes', 'en', shop.asMerchant)
    expect(forStaff.headers.vary ?? '').not.toContain('accept-language')
  })

  test('staff get the texts as they are', async () => {
    const { items } = (await ask('/v1/merchant/translations?language=en&limit=1', 'en', shop.asMerchant)).json()
    expect(items).toHaveLength(1)
    expect((await ask('/v1/merchant/venue-codes', 'en', shop.asMerchant)).body).not.toContain('Longjing')
  })

  test('an agency gets them in its language', async () => {
    const productId = (await ask('/v1/products', 'en')).json<{ items: { id: string }[] }>().items[0]?.id ?? ''
    await publish(shop, { productId })
    const { headers } = await agency(shop, '译文团')
    expect((await ask('/v1/agency/goods', 'en', headers)).body).toContain('Longjing')
  })

  test('a translation is changed, removed, and listed page by page', async () => {
    expect((await save([{ language: 'en', source: '茶叶', words: 'Teas' }])).json()).toEqual({ saved: 1, removed: 0 })
    expect((await save([{ language: 'en', source: '茶叶', words: 'Teas' }])).json()).toEqual({ saved: 0, removed: 0 })
    const all: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url = `/v1/merchant/translations?language=en&limit=1${cursor && `&cursor=${cursor}`}`
      const page: { items: { words: string }[]; nextCursor: string | null } = (
        await ask(url, '', shop.asMerchant)
      ).json()
      all.push(...page.items.map(({ words }) => words))
      cursor = page.nextCursor
    }
    expect(all.sort()).toEqual(['Longjing tea, 250 g tin', 'Teas'])
    expect((await save([{ language: 'en', source: '茶叶', words: '' }])).json()).toEqual({ saved: 0, removed: 1 })
    expect((await ask('/v1/merchant/translations?language=en&cursor=x', '', shop.asMerchant)).statusCode).toBe(400)
  })

  test('of two who saw the same words, the second is told, and saves nothing', async () => {
    const item = { language: 'en', source: '器物' }
    const both = (basedOn: string, wanted: string[]) =>
      Promise.all(
        wanted.map((words) =>
          save([
            { language: 'ja', source: words || '无', words },
            { ...item, words, basedOn },
          ]),
        ),
      )
    const kept = async () =>
      (
        await shop.db
          .selectFrom('translations')
          .select('words')
          .where('source', 'in', ['器物', 'Wares', 'Ware'])
          .execute()
      )
        .map(({ words }) => words)
        .sort()
    const first = await both('', ['Wares', 'Ware'])
    expect(first.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const refused = first.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json()).toMatchObject({ code: 'changed_meanwhile', param: '/items/1' })
    const [words = '', own] = await kept()
    expect(own).toBe(words)
    const second = await both(words, ['Things', ''])
    expect(second.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    await save([{ ...item, words: '' }])
  })

  test('the naive way, to look at the words and then to save, loses what one of the two saved', async () => {
    const item = { language: 'en', source: '器物' } as const
    let looks = 0
    let haveBothLooked = () => {}
    const bothLooked = new Promise<void>((resolve) => (haveBothLooked = resolve))
    const naive = (words: string) =>
      shop.db.transaction().execute(async (tx) => {
        const kept = await findAllWords(tx, [item.source])
        if (++looks === 2) haveBothLooked()
        await bothLooked
        if (kept.length > 0) return 409
        // Without what the page showed nothing is compared.
        await saveTranslations(tx, [{ ...item, words }], shop.clock.now())
        return 200
      })
    expect(await Promise.all(['Wares', 'Ware'].map(naive))).toEqual([200, 200])
    await save([{ ...item, words: '' }])
  })

  test('what is missing is listed page by page, and not once it has words', async () => {
    const missing = async (place: string) => {
      const all: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const url = `/v1/merchant/translations/missing?language=en&place=${place}&limit=50${cursor && `&cursor=${cursor}`}`
        const page: { items: { source: string }[]; nextCursor: string | null } = (
          await ask(url, '', shop.asMerchant)
        ).json()
        all.push(...page.items.map(({ source }) => source))
        cursor = page.nextCursor
      }
      return all
    }
    const goods = await missing('goods')
    expect(new Set(goods).size).toBe(goods.length)
    expect(goods).not.toContain(tea)
    expect(goods.length).toBeGreaterThan(100)
    for (const place of ['categories', 'coupons', 'home', 'search']) {
      const [source = '', ...rest] = await missing(place)
      expect([place, source]).not.toEqual([place, ''])
      await save([{ language: 'en', source, words: 'words' }])
      expect(await missing(place)).toEqual(rest)
    }
  })

  test('a product is found by saved words after its next import, and what is wrong in its own is left out', async () => {
    const products = JSON.parse(
      await readFile(new URL('../../../demo/products.json', pathToFileURL(__filename)), 'utf8'),
    )
    const subtitle = '当年 4 月采摘 · 狮峰产区'
    await save([{ language: 'ja', source: subtitle, words: 'tezumi' }])
    const row = { ...products[0], translations: { en: { 'a\u0000b': 'x', [tea]: 'Dragonwell' }, fr: {}, ja: 1 } }
    const imported = await shop.app.inject({
      method: 'POST',
      url: '/v1/merchant/catalogue/imports',
      headers: { ...shop.asMerchant, 'content-type': 'application/json' },
      payload: JSON.stringify([row]),
    })
    expect(imported.json()).toMatchObject({ updated: 1, skipped: 0, warned: 3 })
    for (const q of ['tezumi', 'dragonwell', '龙井']) {
      const { items } = (await ask(`/v1/products?q=${encodeURIComponent(q)}`, 'zh')).json()
      expect(items[0]).toMatchObject({ title: tea })
    }
  })

  test('shoppers save nothing', async () => {
    const answer = await save([{ language: 'en', source: '茶叶', words: 'x' }], await shop.loginAs('phone-a'))
    expect(answer.statusCode).toBe(403)
  })
})
