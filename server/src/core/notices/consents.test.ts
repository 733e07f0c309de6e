import { randomUUID } from 'node:crypto'
import {
  type FilledKeyword,
  type NoticeChoice,
  type NoticeChoices,
  type NoticeConsents,
  type NoticeKind,
  type NoticeKindOfShop,
  type NoticeTemplate,
  noticeKinds,
} from '@haoli/contract'
import { days, readTogether, type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'
import { allow, type Friend, friend } from '../../../testing/presents/present-fixtures'
import { runAlone } from '../../../testing/run-alone'
import { newId } from '../../platform/ids'
import { nobody } from '../actors/actor'
import type { MessageGateway } from '../gateways/gateways'
import { saveSetting } from '../settings/change-setting'
import { noticeSetting } from './notice-setting'
import { notify } from './notify'
import { sendNotice } from './send-notice'
import { templatesFor } from './templates'

const crowd = 20

let shop: TestApp
let giver: Friend
let presentId: string
const sent: string[] = []
const told: FilledKeyword[][] = []
let answers: () => Promise<'sent' | 'refused'> = async () => 'sent'
const messages: MessageGateway = {
  async send({ kind, keywords }) {
    const state = await answers()
    if (state === 'sent') sent.push(kind)
    told.push(keywords)
    return state
  },
  newActivity: async () => null,
}
beforeAll(async () => {
  shop = await testApp({ maxConnections: 2 * crowd, gateways: { messages } })
  giver = await friend(shop, 'phone-giver')
  presentId = (await giver.open({ skuId: await addGoods(shop.db, { id: 'told', priceFen: 100, stock: 9 }) })).id
})
beforeEach(async () => {
  answers = async () => 'sent'
  sent.length = 0
  told.length = 0
  await shop.db.deleteFrom('message_consents').execute()
  await shop.db.deleteFrom('unwanted_notices').execute()
})
afterAll(() => shop.close())

/** Creates a notice to the giver that is not sent yet. */
async function message(kind: NoticeKind = 'present_accepted'): Promise<string> {
  const id = newId('message')
  const about = { subject_kind: 'present', subject_id: presentId, page: 'gift/pages/present/index' }
  const words = { title: '礼物被收下了', text: '收下了' }
  await shop.db
    .insertInto('messages')
    .values({ id, kind, customer_id: giver.id, ...about, ...words, state: 'due', created_at: shop.clock.now() })
    .execute()
  return id
}
const send = (id: string) =>
  runAlone({ lane: 'notices', ...sendNotice }, id, shop.deps.newContext(nobody), (work) =>
    shop.db.transaction().execute(work),
  )
const stateOf = async (id: string) =>
  (await shop.db.selectFrom('messages').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const tell = (list: { kind: NoticeKind; answer: string }[], key: string = randomUUID()) =>
  giver.post<NoticeConsents>('/v1/message-consents', { answers: list }, key)
const leftOf = async (kind: NoticeKind) =>
  (await shop.db.selectFrom('message_consents').selectAll().where('kind', '=', kind).executeTakeFirst())?.messages_left

describe('one consent', () => {
  it('allows exactly one message; later ones are not sent', async () => {
    await allow(giver, 'present_accepted')
    const [first, second] = [await message(), await message()]
    await send(first)
    await send(second)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['sent', 'refused'])
    expect(sent).toEqual(['present_accepted'])
  })

  it('is for its own kind', async () => {
    await allow(giver, 'present_thanked')
    const id = await message('present_accepted')
    await send(id)
    expect([await stateOf(id), await leftOf('present_thanked')]).toEqual(['refused', 1])
  })

  it('does not expire, and adds up with others', async () => {
    await allow(giver, 'present_accepted', 'present_expiring')
    const { body } = await tell([{ kind: 'present_accepted', answer: 'accept' }])
    expect(body.items).toEqual([{ kind: 'present_accepted', left: 2 }])
    await shop.clock.advance(20 * days)
    for (const id of [await message(), await message()]) await send(id)
    expect(sent).toHaveLength(2)
  })

  it('that is sent twice with one key counts once', async () => {
    const key = randomUUID()
    const yes = [{ kind: 'present_accepted' as const, answer: 'accept' }]
    expect((await tell(yes, key)).body).toEqual((await tell(yes, key)).body)
    expect(await leftOf('present_accepted')).toBe(1)
  })

  it('is kept for its message while WeChat cannot be reached', async () => {
    await allow(giver, 'present_accepted')
    const [first, second] = [await message(), await message()]
    answers = () => Promise.reject(new Error('WeChat is away'))
    await expect(send(first)).rejects.toThrow('WeChat is away')
    expect(await stateOf(first)).toBe('due')
    answers = async () => 'sent'
    await send(second)
    await send(first)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['sent', 'refused'])
    expect(await leftOf('present_accepted')).toBe(0)
  })

  it('is used up when WeChat says that it was withdrawn', async () => {
    await allow(giver, 'present_accepted')
    const id = await message()
    answers = async () => 'refused'
    await send(id)
    expect([await stateOf(id), await leftOf('present_accepted')]).toEqual(['refused', 0])
  })
})

it('is told in the keywords of a template, each cut to what WeChat takes; in none where the release before told of it', async () => {
  await allow(giver, 'order_refunded', 'present_accepted')
  const values = { who: '', title: '一二三四五六七八九十一二三四五六七八九十又', count: 1, amountFen: 5_050 }
  const refunded = { kind: 'order_refunded' as const, customerId: giver.id, subjectId: newId('order'), values }
  await shop.db.transaction().execute((tx) => notify(tx, refunded, shop.deps.newContext(nobody)))
  await shop.deps.jobs.runDue()
  await send(await message())
  expect(told).toEqual([
    [
      { name: '商品名称', type: 'thing', value: '一二三四五六七八九十一二三四五六七八九…' },
      { name: '退款金额', type: 'amount', value: '¥50.50' },
    ],
    [],
  ])
})

it.each(['reject', 'ban', 'filter'])('%s allows nothing, and removes no earlier consent', async (answer) => {
  await tell([{ kind: 'present_thanked', answer }])
  expect(await leftOf('present_thanked')).toBe(0)
  await allow(giver, 'present_thanked')
  await tell([{ kind: 'present_thanked', answer }])
  expect(await leftOf('present_thanked')).toBe(1)
})

it('answers are one for each kind, and come from somebody', async () => {
  const twice = { kind: 'present_thanked' as const, answer: 'accept' }
  expect(await tell([twice, twice])).toMatchObject({ status: 400, body: { param: '/answers' } })
  expect((await tell([])).status).toBe(400)
  const answers = [{ kind: 'present_thanked', answer: 'accept' }]
  expect((await call(shop, {}, 'POST', '/v1/message-consents', { answers }, randomUUID())).status).toBe(401)
})

describe('twenty messages for one remaining consent', () => {
  it('result in one that is sent', async () => {
    await allow(giver, 'present_accepted')
    const ids = await Promise.all(Array.from({ length: crowd }, () => message()))
    await Promise.all(ids.map(send))
    expect(sent).toHaveLength(1)
    const states = await Promise.all(ids.map(stateOf))
    expect(states.filter((state) => state === 'refused')).toHaveLength(crowd - 1)
    expect(await leftOf('present_accepted')).toBe(0)
  })

  it('result in more if the count is read first and written later, so the test above can fail', async () => {
    await allow(giver, 'present_accepted')
    const haveRead = readTogether(2)
    const spent = await Promise.all(Array.from({ length: crowd }, () => spendNaively(haveRead)))
    expect(spent.filter(Boolean).length).toBeGreaterThan(1)
  })
})

/** The wrong way: everybody who reads before the first one writes finds a consent. */
function spendNaively(haveRead: () => Promise<void>): Promise<boolean> {
  return shop.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('message_consents')
      .selectAll()
      .where('customer_id', '=', giver.id)
      .executeTakeFirst()
    await haveRead()
    if (!row || row.messages_left === 0) return false
    await tx
      .updateTable('message_consents')
      .set({ messages_left: Math.max(0, row.messages_left - 1) })
      .where('customer_id', '=', giver.id)
      .execute()
    return true
  })
}

describe('the templates', () => {
  const templates = async (moment: string, of = shop) =>
    call<{ items: NoticeTemplate[] }>(of, {}, 'GET', `/v1/message-templates?moment=${moment}`)

  it('of a moment are told to anybody, in the order in which they are asked for', async () => {
    expect((await templates('giving')).body.items.map((one) => one.kind)).toEqual([
      'present_accepted',
      'present_expiring',
      'present_thanked',
    ])
    expect((await templates('receiving')).body.items).toEqual([
      { kind: 'present_shipped', templateId: 'sandbox_present_shipped' },
    ])
    expect((await templates('browsing')).status).toBe(400)
  })

  describe('for a customer', () => {
    const kinds = async (moment = 'giving') =>
      (await giver.get<{ items: NoticeTemplate[] }>(`/v1/message-templates?moment=${moment}`)).body.items.map(
        ({ kind }) => kind.replace('present_', ''),
      )
    const all = ['accepted', 'expiring', 'thanked']

    it('leave out what is allowed already, until it is used up', async () => {
      await allow(giver, 'present_expiring')
      expect(await kinds()).toEqual(['accepted', 'thanked'])
      await send(await message('present_expiring'))
      expect(await kinds()).toEqual(all)
    })

    it.each(['reject', 'filter'])('leave out what was answered %s, for as long as the shop has set', async (answer) => {
      await tell([{ kind: 'present_accepted', answer }])
      expect(await kinds()).toEqual(['expiring', 'thanked'])
      await shop.clock.advance(30 * days - 1)
      expect(await kinds()).toEqual(['expiring', 'thanked'])
      await shop.clock.advance(1)
      expect(await kinds()).toEqual(all)
    })

    it('leave out for good what WeChat has closed, until the shop has another template', async () => {
      await tell([{ kind: 'present_accepted', answer: 'ban' }])
      await shop.clock.advance(400 * days)
      expect(await kinds()).toEqual(['expiring', 'thanked'])
      await shop.db.updateTable('message_consents').set({ template_id: 'of last year' }).execute()
      expect(await kinds()).toEqual(all)
    })

    it('leave out what is unwanted, which is not sent either, though it is allowed', async () => {
      await allow(giver, 'present_accepted')
      const unwanted = await giver.put<NoticeChoice>('/v1/me/notice-choices/present_accepted', { wanted: false })
      expect(unwanted.body).toMatchObject({ wanted: false, left: 1, askTemplateId: null })
      const id = await message('present_accepted')
      await send(id)
      expect([await stateOf(id), await leftOf('present_accepted')]).toEqual(['refused', 1])
      expect(await kinds()).toEqual(['expiring', 'thanked'])
      await giver.put('/v1/me/notice-choices/present_accepted', { wanted: true })
      const again = await message('present_accepted')
      await send(again)
      expect(await stateOf(again)).toBe('sent')
    })

    it('may be asked for by themselves, also after a no', async () => {
      await tell([{ kind: 'present_accepted', answer: 'reject' }])
      await tell([{ kind: 'present_thanked', answer: 'ban' }])
      const { body } = await giver.get<NoticeChoices>('/v1/me/notice-choices')
      const of = (kind: NoticeKind) => body.items.find((one) => one.kind === kind)
      const asked = { title: '礼物被收下了', wanted: true, left: 0, askTemplateId: 'sandbox_present_accepted' }
      expect(of('present_accepted')).toEqual({ kind: 'present_accepted', ...asked })
      expect(of('present_thanked')?.askTemplateId).toBeNull()
      expect(of('order_shipped')?.askTemplateId).toBe('sandbox_order_shipped')
    })

    it('are those of one’s roles', async () => {
      const kindsOf = async (headers: Parameters<typeof call>[1]) =>
        (await call<NoticeChoices>(shop, headers, 'GET', '/v1/me/notice-choices')).body.items.map(({ kind }) => kind)
      const ofShopper = await kindsOf(await shop.loginAs('phone-plain'))
      expect(ofShopper).toContain('order_shipped')
      expect(ofShopper).not.toContain('commission_settled')
      expect(ofShopper).not.toContain('after_sale_to_answer')
      expect(await kindsOf(await shop.loginWith('promoter'))).toContain('commission_settled')
      expect(await kindsOf(await shop.loginWith('owner'))).toContain('after_sale_to_answer')
    })
  })

  it('are three a tap at most, in the order of their registration', async () => {
    const registry = { ...shop.deps.registry, notices: new Map(shop.deps.registry.notices) }
    for (const [kind, notice] of registry.notices) registry.notices.set(kind, { ...notice, askedAt: ['buying'] })
    const asked = { moment: 'buying' as const, customerId: null }
    const now = shop.clock.now()
    const found = await templatesFor(shop.db, asked, { mode: 'sandbox', messageTemplates: {} }, { now, registry })
    expect(found.map(({ kind }) => kind)).toEqual([...registry.notices.keys()].slice(0, 3))
  })

  it('that the merchant does not have are not asked for', async () => {
    const bare = await testApp({ config: { mode: 'production', messageTemplates: { present_thanked: 'tmpl-3' } } })
    expect((await templates('giving', bare)).body.items).toEqual([{ kind: 'present_thanked', templateId: 'tmpl-3' }])
    expect((await templates('receiving', bare)).body.items).toEqual([])
    const unsent = await call(bare, await bare.loginAs('phone-a'), 'PUT', '/v1/me/notice-choices/order_shipped', {
      wanted: false,
    })
    expect(unsent.status).toBe(404)
    const value = { askAgainDays: 30, templates: { present_thanked: '', present_accepted: 'tmpl-9' } }
    await saveSetting(bare.db, noticeSetting, value, { now: bare.clock.now(), by: 'test' })
    expect((await templates('giving', bare)).body.items).toEqual([{ kind: 'present_accepted', templateId: 'tmpl-9' }])
    const owner = await bare.loginWith('owner')
    const kinds = await call<{ items: NoticeKindOfShop[] }>(bare, owner, 'GET', '/v1/merchant/notice-kinds')
    const of = (kind: string) => kinds.body.items.find((one) => one.kind === kind)
    expect(kinds.body.items).toHaveLength(noticeKinds.length)
    const accepted = { title: '礼物被收下了', templateId: 'tmpl-9', templateFrom: 'setting' }
    expect(of('present_accepted')).toMatchObject({ ...accepted, englishTitle: 'Gift accepted' })
    expect(of('order_waybill_corrected')?.text).toBe('“明前龙井 50 克”的运单号更正为 顺丰速运 SF1234567890')
    expect(of('present_thanked')).toMatchObject({ templateId: null, templateFrom: null })
    await bare.close()
  })
})
