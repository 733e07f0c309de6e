import type { DeskCode, DeskMe, Session } from '@haoli/contract'
import { readTogether, type TestApp, testApp } from '../../../testing'
import type { Tx } from '../../platform/database/db'
import { readReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { deskSetting } from '../sessions/desk-setting'
import { openDeskSession } from '../sessions/open-desk-session'
import { approveCode } from './decide'

type Headers = Record<string, string>

let shop: TestApp
let owner: Headers
let service: Headers
let shopper: Headers
beforeAll(async () => {
  shop = await testApp()
  owner = await shop.loginWith('owner')
  service = await shop.loginWith('service')
  shopper = await shop.loginAs('phone-shopper')
})
afterAll(() => shop.close())

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: Headers = {}, body?: object) {
  const answer = await shop.app.inject({ method, url: `/v1${url}`, headers, ...(body && { body }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
const newCode = async (): Promise<DeskCode> =>
  (await ask('POST', '/desk/codes', {}, { deviceName: 'Chrome · Mac' })).body
const stateOf = async ({ id, secret }: DeskCode) =>
  (await ask('POST', `/desk/codes/${id}/state`, {}, { secret })).body.state
const decide = (code: string, phone: Headers, step = 'approval') => ask('POST', `/desk/asked/${code}/${step}`, phone)
const comeIn = async ({ secret }: DeskCode): Promise<Headers> => {
  const { body } = await ask('POST', '/sessions/refresh', {}, { refreshToken: secret })
  return { authorization: `Bearer ${body.token}` }
}
async function deskOf(phone: Headers): Promise<Headers> {
  const code = await newCode()
  await decide(code.code, phone)
  return comeIn(code)
}
const meAt = async (desk: Headers): Promise<DeskMe> => (await ask('GET', '/desk/me', desk)).body

test('a member of staff scans the code, sees the device, approves, and the desk is in as them', async () => {
  const code = await newCode()
  expect(code.url).toMatch(new RegExp(`/d/${code.code}$`))
  expect(await stateOf(code)).toBe('waiting')
  expect((await ask('POST', '/sessions/refresh', {}, { refreshToken: code.secret })).body.code).toBe('refresh_rejected')
  const asked = await ask('GET', `/desk/asked/${code.code.toLowerCase().replace('-', ' ')}`, owner)
  expect(asked.body).toMatchObject({ purpose: 'login', deviceName: 'Chrome · Mac' })
  expect((await decide(code.code, owner)).status).toBe(204)
  expect(await stateOf(code)).toBe('approved')
  const desk = await comeIn(code)
  const { nickname } = (await ask('GET', '/me', owner)).body
  expect(await meAt(desk)).toMatchObject({ nickname, roles: ['owner'], confirmedUntil: null })
  const { items } = (await ask('GET', '/sessions', owner)).body
  const listed = items.find(({ kind }: { kind: string }) => kind === 'desk')
  expect(listed).toMatchObject({ deviceName: 'Chrome · Mac', current: false })
  expect((await ask('DELETE', `/sessions/${listed.id}`, owner)).status).toBe(204)
  expect((await ask('GET', '/desk/me', desk)).body.code).toBe('unauthenticated')
})

test('a code is decided once, by the staff, in its time; everything else is answered alike', async () => {
  const invalid = { status: 404, body: expect.objectContaining({ code: 'desk_code_invalid' }) }
  const code = await newCode()
  expect(await decide(code.code, shopper)).toEqual(invalid)
  expect(await ask('GET', `/desk/asked/${code.code}`, shopper)).toEqual(invalid)
  expect((await decide(code.code, service, 'refusal')).status).toBe(204)
  expect(await stateOf(code)).toBe('refused')
  expect(await decide(code.code, owner)).toEqual(invalid)
  const old = await newCode()
  await shop.clock.advance(deskSetting.initial.codeMinutes * 60)
  expect(await stateOf(old)).toBe('expired')
  expect(await decide(old.code, owner)).toEqual(invalid)
  expect(await decide('AAAAA-AAAAA', owner)).toEqual(invalid)
  expect((await ask('POST', `/desk/codes/${old.id}/state`, {}, { secret: 'another' })).status).toBe(404)
})

test('the log says who let which desk in', async () => {
  const code = await newCode()
  await decide(code.code, service)
  const { items } = (await ask('GET', `/merchant/audit-log?objectId=${code.id}`, owner)).body
  const { id } = (await ask('GET', '/me', service)).body
  expect(items).toMatchObject([{ action: 'approveDesk', actor: { id }, after: { deviceName: 'Chrome · Mac' } }])
})

test('a desk opens nothing of its person’s own, and lets no other desk in', async () => {
  const desk = await deskOf(service)
  expect((await ask('GET', '/addresses', desk)).body.code).toBe('forbidden')
  expect((await ask('GET', '/me/coupons', desk)).body.code).toBe('forbidden')
  expect((await decide((await newCode()).code, desk)).body.code).toBe('forbidden')
  expect((await ask('GET', '/merchant/orders', desk)).status).toBe(200)
  expect((await ask('GET', '/merchant/audit-log', desk)).body.code).toBe('forbidden')
})

test('what touches money or personal data needs its own person’s confirmation, for a while', async () => {
  const desk = await deskOf(owner)
  const makeKey = () => ask('POST', '/merchant/keys', desk, { name: 'till', roles: ['operations'] })
  expect((await makeKey()).body.code).toBe('confirmation_required')
  const { body: code } = await ask('POST', '/desk/confirmations', desk)
  expect((await decide(code.code, service)).body.code).toBe('desk_code_invalid')
  expect((await ask('GET', `/desk/asked/${code.code}`, owner)).body.purpose).toBe('confirmation')
  expect((await decide(code.code, owner)).status).toBe(204)
  expect(await stateOf(code)).toBe('approved')
  expect((await meAt(desk)).confirmedUntil).not.toBeNull()
  expect((await makeKey()).status).toBe(201)
  expect((await ask('POST', '/sessions/refresh', {}, { refreshToken: code.secret })).status).toBe(401)
  await shop.clock.advance(deskSetting.initial.confirmMinutes * 60)
  expect((await makeKey()).body.code).toBe('confirmation_required')
  // The phone of the same owner is itself what confirms.
  expect((await ask('POST', '/merchant/keys', owner, { name: 'till', roles: ['operations'] })).status).toBe(201)
  expect((await ask('POST', '/desk/confirmations', owner)).status).toBe(404)
})

test('a desk opens nothing of an agency either', async () => {
  const member = await shop.loginWith('service', 'agency_owner')
  const { body } = await ask('GET', '/agency/figures', await deskOf(member))
  expect(body).toMatchObject({ code: 'forbidden', message: expect.stringContaining('not for the desk') })
})

test('what the consent of a buyer refunds, and held commission, is confirmed', async () => {
  const desk = await deskOf(owner)
  for (const [path, body] of [
    ['orders/ord_x/after-sales', {}],
    ['after-sales/as_x/proposal', {}],
    ['commission-holds/ch_x/release', { answer: 'so' }],
    ['commission-holds/ch_x/reversal', { answer: 'so' }],
  ] as const) {
    expect((await ask('POST', `/merchant/${path}`, desk, body)).body.code).toBe('confirmation_required')
  }
})

test.each(['desk', 'sessions', 'staff', 'commission', 'commissionChecks', 'payments'])(
  'the setting %s is changed, and a change of it withdrawn, with a confirmation',
  async (key) => {
    const desk = await deskOf(owner)
    expect((await ask('PUT', `/merchant/settings/${key}`, desk, {})).body.code).toBe('confirmation_required')
    expect((await ask('DELETE', `/merchant/settings/${key}/versions/1`, desk)).body.code).toBe('confirmation_required')
    expect((await ask('DELETE', `/merchant/settings/invoices/versions/1`, desk)).body.code).not.toBe(
      'confirmation_required',
    )
  },
)

test('a desk that nobody uses ends, one that is used ends after its longest time, and a role that is taken ends at once', async () => {
  const { idleMinutes, longestHours } = deskSetting.initial
  const code = await newCode()
  await decide(code.code, owner)
  const refresh = () => ask('POST', '/sessions/refresh', {}, { refreshToken: code.secret })
  await shop.clock.advance(idleMinutes * 60 - 1)
  expect((await refresh()).status).toBe(200)
  await shop.clock.advance(idleMinutes * 60)
  expect((await refresh()).body.code).toBe('refresh_rejected')

  const long = await newCode()
  await decide(long.code, owner)
  const lasting = () => ask('POST', '/sessions/refresh', {}, { refreshToken: long.secret })
  let minutes = 0
  while ((await lasting()).status === 200) {
    minutes += idleMinutes - 1
    await shop.clock.advance((idleMinutes - 1) * 60)
  }
  expect(minutes).toBeGreaterThanOrEqual(longestHours * 60)
  expect(minutes).toBeLessThan(longestHours * 60 + idleMinutes)

  const member = await shop.loginWith('service')
  const desk = await deskOf(member)
  const { id } = (await ask('GET', '/me', member)).body
  expect((await ask('GET', '/merchant/orders', desk)).status).toBe(200)
  await ask('PUT', `/merchant/staff/${id}/roles`, owner, { roles: [], basedOn: ['service'] })
  expect((await ask('GET', '/merchant/orders', desk)).status).toBe(403)
  expect((await ask('GET', '/desk/me', desk)).status).toBe(404)
})

test('polling does not keep a desk in: without a refresh it ends when its idle time is over', async () => {
  const code = await newCode()
  await decide(code.code, owner)
  const desk = await comeIn(code)
  for (let minute = 1; minute < deskSetting.initial.idleMinutes; minute++) {
    await shop.clock.advance(60)
    expect((await ask('GET', '/merchant/tasks?state=open', desk)).status).toBe(200)
  }
  await shop.clock.advance(60)
  expect((await ask('GET', '/merchant/tasks?state=open', desk)).body.code).toBe('session_expired')
  expect((await ask('POST', '/sessions/refresh', {}, { refreshToken: code.secret })).body.code).toBe('refresh_rejected')
})

test('the sandbox opens a desk as any role, and confirms it, without a phone', async () => {
  const opened: Session = (await ask('POST', '/sandbox/desk-sessions', {}, { role: 'finance' })).body
  const desk = { authorization: `Bearer ${opened.token}` }
  expect((await meAt(desk)).roles).toEqual(['finance'])
  expect((await ask('POST', '/sandbox/desk-confirmations', desk)).status).toBe(204)
  expect((await meAt(desk)).confirmedUntil).not.toBeNull()
  expect((await ask('POST', '/sandbox/desk-confirmations')).status).toBe(404)
})

describe('two phones approve one code at once', () => {
  type Approve = (tx: Tx, code: string, customerId: string, together: () => Promise<void>) => Promise<unknown>
  const ours: Approve = (tx, code, customerId) => approveCode(tx, { code, customerId, now: shop.clock.now() })
  /** The wrong way: reads that it waits, and then lets the desk in. */
  const naive: Approve = async (tx, code, customerId, together) => {
    const found = await tx
      .selectFrom('desk_codes')
      .select(['id', 'device_name'])
      .where('code_hash', '=', hashToken(readReadableCode(code)))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow()
    await together()
    const refreshHash = hashToken(`${found.id} ${customerId}`)
    await openDeskSession(tx, { customerId, refreshHash, deviceName: found.device_name }, shop.clock.now())
    await tx
      .updateTable('desk_codes')
      .set({ state: 'approved', decided_by: customerId })
      .where('id', '=', found.id)
      .execute()
  }

  async function approvals(approve: Approve): Promise<number> {
    const { code } = await newCode()
    const ids = await Promise.all([owner, service].map(async (phone) => (await ask('GET', '/me', phone)).body.id))
    const together = readTogether(2)
    const done = await Promise.allSettled(
      ids.map((id) => shop.db.transaction().execute((tx) => approve(tx, code, id, together))),
    )
    return done.filter(({ status }) => status === 'fulfilled').length
  }

  test('one of them lets it in', async () => expect(await approvals(ours)).toBe(1))
  test('the wrong way lets both in', async () => expect(await approvals(naive)).toBe(2))
})
