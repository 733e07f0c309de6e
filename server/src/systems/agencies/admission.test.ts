import type {
  Agency,
  AgencyInvitation,
  AgencyPage,
  AgencyStatement,
  MaybeMyAgency,
  MaybeMyPromoter,
  Problem,
} from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency, wantedAgency } from '../../../testing/agencies/agency-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import { earn, merchantPost, promoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let shiguang: TestAgency
let other: TestAgency
beforeAll(async () => {
  shop = await testApp()
  shiguang = await agency(shop, '拾光')
  other = await agency(shop, '远山')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const accept = (who: { post: TestAgency['post'] }, code: string) =>
  who.post<Problem>('/v1/me/agency-invitation', { code })

describe('the merchant', () => {
  it('admits a legal entity once, also when it is asked to by many at once', async () => {
    const wanted = wantedAgency('同一家')
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        merchantPost<Problem>(shop, 'agencies', { ...wanted, name: `同一家${index}` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 201)) expect(codeOf(answer)).toBe('agency_exists')
  })

  it('is told that a code of a legal entity is none', async () => {
    const wanted = { ...wantedAgency('写错了'), entityCode: '91330100MA00000000' }
    const { status, body } = await merchantPost<Problem>(shop, 'agencies', wanted)
    expect([status, body.param]).toEqual([400, '/entityCode'])
  })

  it('keeps its deposit, tops it up, and gives back no more than there is', async () => {
    const { body } = await merchantPost<Agency>(shop, 'agencies', wantedAgency('押金', { depositFen: 2_000_000 }))
    const record = (amountFen: number) =>
      merchantPost<Agency & Problem>(shop, `agencies/${body.id}/deposits`, { amountFen, note: '补足' })
    expect((await record(500_000)).body.depositFen).toBe(2_500_000)
    expect((await record(-2_500_001)).status).toBe(400)
    expect((await record(-2_500_000)).body.depositFen).toBe(0)
    expect((await record(0)).status).toBe(400)
  })

  it('gives back a deposit once where it is asked to twice at once', async () => {
    const { body } = await merchantPost<Agency>(shop, 'agencies', wantedAgency('一次', { depositFen: 100 }))
    const back = () => merchantPost(shop, `agencies/${body.id}/deposits`, { amountFen: -100, note: '退还' })
    const answers = await Promise.all([back(), back(), back()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
  })

  it('lists agencies, with their promoters and what they have', async () => {
    const page = await shop.app.inject({ url: '/v1/merchant/agencies?limit=2', headers: shop.asMerchant })
    const { items, nextCursor } = page.json<AgencyPage>()
    expect(items).toHaveLength(2)
    const next = await shop.app.inject({
      url: `/v1/merchant/agencies?limit=50&cursor=${encodeURIComponent(nextCursor ?? '')}`,
      headers: shop.asMerchant,
    })
    const names = [...items, ...next.json<AgencyPage>().items].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['拾光', '远山', '押金']))
  })
})

describe('an invitation', () => {
  it('says what it is for, and works once', async () => {
    const { code } = await shiguang.invite()
    const [li, wang] = [await friend(shop, 'phone-li'), await friend(shop, 'phone-wang')]
    const shown = await li.get<AgencyInvitation>(`/v1/agency-invitations/${code}`)
    expect(shown.body).toMatchObject({ invites: 'promoter', agency: '拾光', sharePpm: 800_000 })
    expect((await accept(li, code.toLowerCase())).status).toBe(200)
    expect(codeOf(await accept(wang, code))).toBe('agency_invitation_over')
    expect((await li.get(`/v1/agency-invitations/${code}`)).status).toBe(404)
    const { body } = await li.get<MaybeMyPromoter>('/v1/me/promoter')
    expect(body.promoter).toMatchObject({ state: 'active', agency: { name: '拾光', sharePpm: 800_000 } })
  })

  it('is accepted by one of many who try at once', async () => {
    const { code } = await shiguang.invite()
    const people = await Promise.all(Array.from({ length: 5 }, (_, index) => friend(shop, `phone-rival-${index}`)))
    const answers = await Promise.all(people.map((who) => accept(who, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('does not work any more after 30 days', async () => {
    const { code } = await other.invite()
    await friend(shop, 'phone-late')
    await shop.clock.advance(31 * 24 * 3600)
    // A month later tokens have run out too.
    const again = await shop.loginAs('phone-late')
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/v1/me/agency-invitation',
      headers: { ...again, 'idempotency-key': 'late' },
      body: { code },
    })
    expect(answer.json<Problem>().code).toBe('agency_invitation_over')
  })
})

describe('who acts for an agency', () => {
  let fresh: TestAgency
  beforeAll(async () => {
    fresh = await agency(shop, '新月')
  })

  it('is invited as its owner by the merchant, and as an operator by an owner alone', async () => {
    const operator = await friend(shop, 'phone-operator')
    const { code } = await fresh.invite({ invites: 'operator', label: '小周' })
    expect((await accept(operator, code)).status).toBe(200)
    const { body } = await operator.get<MaybeMyAgency>('/v1/me/agency')
    expect(body.agency).toMatchObject({ name: '新月', isOwner: false })
    const asked = await operator.post('/v1/agency/invitations', { invites: 'operator', label: '小吴' })
    expect(asked.status).toBe(403)
    expect((await operator.post('/v1/agency/invitations', { invites: 'promoter', label: '小吴' })).status).toBe(201)
  })

  it('acts for one, and is not recruited by another as a promoter', async () => {
    const rival = await agency(shop, '对手')
    expect(codeOf(await accept(fresh, (await rival.invite({ invites: 'operator', label: '挖' })).code))).toBe(
      'already_an_operator',
    )
    const { code } = await rival.invite()
    expect(codeOf(await accept(fresh, code))).toBe('already_an_operator')
    // Refused, the invitation is still good for somebody else.
    expect((await accept(await friend(shop, 'phone-instead'), code)).status).toBe(200)
  })

  it('is nobody to whom it was not said: others are refused', async () => {
    const li = await friend(shop, 'phone-nobody')
    expect((await li.get<MaybeMyAgency>('/v1/me/agency')).body.agency).toBeNull()
    for (const url of ['figures', 'members', 'goods', 'commissions', 'statement']) {
      expect((await li.get(`/v1/agency/${url}`)).status).toBe(403)
    }
  })
})

test('a promoter has one agency at a time, and leaves it to join another', async () => {
  const [one, two] = [await agency(shop, '甲团'), await agency(shop, '乙团')]
  const chen = await one.promoter('phone-chen')
  const { code } = await two.invite()
  expect(codeOf(await accept(chen, code))).toBe('already_in_an_agency')
  expect((await chen.post('/v1/me/promoter/agency/leave')).status).toBe(200)
  expect((await chen.post('/v1/me/promoter/agency/leave')).status).toBe(404)
  expect((await chen.me()).agency).toBeNull()
  expect((await accept(chen, code)).status).toBe(200)
  expect((await chen.me()).agency?.name).toBe('乙团')
})

test('an agency that has ended changes nothing any more, and is paid what it had earned', async () => {
  const ended = await agency(shop, '散了')
  const chen = await ended.promoter('phone-of-the-ended')
  await earn(shop, chen, 10_000)
  const before = await ended.me()
  // 10 % of ¥1,000, of which 20 % are the agency's.
  expect(before.balance.availableFen).toBe(2_000)
  expect((await merchantPost<Agency>(shop, `agencies/${ended.agencyId}/end`)).body.state).toBe('ended')
  expect(codeOf(await merchantPost(shop, `agencies/${ended.agencyId}/end`))).toBe('agency_ended')
  expect((await chen.me()).agency).toBeNull()
  expect(codeOf(await ended.post('/v1/agency/invitations', { invites: 'promoter', label: '再来' }))).toBe(
    'agency_ended',
  )

  const pay = (expectedFen: number) =>
    merchantPost<Agency & Problem>(shop, `agencies/${ended.agencyId}/payments`, {
      expectedFen,
      reference: '银行回单 1',
    })
  expect(codeOf(await pay(1_999))).toBe('balance_changed')
  const answers = await Promise.all([pay(2_000), pay(2_000)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const { body } = await ended.get<AgencyStatement>('/v1/agency/statement')
  expect(body.payments).toMatchObject([{ amountFen: 2_000, reference: '银行回单 1' }])
  expect(body.balance).toMatchObject({ availableFen: 0, paidFen: 2_000 })
  expect(body.months.reduce((all, month) => all + month.netFen - month.paidFen, 0)).toBe(0)
})

test('a promoter who is with nobody gets the whole rate', async () => {
  const alone = await promoter(shop, 'phone-alone')
  await earn(shop, alone, 1_000)
  expect((await alone.me()).balance.availableFen).toBe(1_000)
})
