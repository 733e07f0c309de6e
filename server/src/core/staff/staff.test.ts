import type { HeldRoles, MachineKey, NewInvitation, Problem, Role, StaffMember } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { createInvitation } from './invitations'
import { setStaffRoles } from './staff'

let shop: TestApp
beforeEach(async () => {
  shop = await testApp()
})
afterEach(() => shop.close())

type Headers = Record<string, string>
async function ask<T>(headers: Headers, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
  const answer = await shop.app.inject({ method, url: `/v1${path}`, headers, ...(body && { body }) })
  return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as T }
}
const ownersCode = async () => {
  const wanted = { label: 'the first owner', roles: ['owner' as const] }
  return (await createInvitation(shop.db, wanted, { by: null, now: shop.clock.now() })).code
}
const enter = (headers: Headers, code: string) => ask<HeldRoles & Problem>(headers, 'POST', '/me/roles', { code })
const idOf = async (headers: Headers) => (await ask<{ id: string }>(headers, 'GET', '/me')).body.id
const staff = async (headers: Headers) =>
  (await ask<{ items: StaffMember[] }>(headers, 'GET', '/merchant/staff')).body.items

describe('a code', () => {
  it('makes the first owner, once', async () => {
    const wang = await shop.loginAs('phone-wang')
    const li = await shop.loginAs('phone-li')
    const code = await ownersCode()
    expect((await enter(wang, code)).body.items).toMatchObject([{ role: 'owner', objectId: null }])
    expect(await enter(li, code)).toMatchObject({ status: 404, body: { code: 'invitation_invalid' } })
    expect((await ask<HeldRoles>(li, 'GET', '/me/roles')).body.items).toEqual([])
    expect(await staff(wang)).toMatchObject([{ id: await idOf(wang), roles: ['owner'] }])
  })

  it('lets in one of two who enter it at once', async () => {
    const code = await ownersCode()
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => shop.loginAs(`phone-racer-${index}`)))
    const answers = await Promise.all(people.map((one) => enter(one, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 404)])
  })

  it('works no longer after a day, and not with a letter changed', async () => {
    const wang = await shop.loginAs('phone-wang')
    const code = await ownersCode()
    expect((await enter(wang, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
    await shop.clock.advance(1 * days)
    expect((await enter(wang, code)).status).toBe(404)
  })
})

describe('owners', () => {
  it('invite staff, see who has not come yet, and withdraw', async () => {
    const owner = await shop.loginWith('owner')
    const invite = (label: string) =>
      ask<NewInvitation>(owner, 'POST', '/merchant/staff/invitations', { label, roles: ['service', 'finance'] })
    const [first, second] = [(await invite('小赵')).body, (await invite('小钱')).body]
    const open = () => ask<{ items: { label: string }[] }>(owner, 'GET', '/merchant/staff/invitations')
    expect((await open()).body.items.map(({ label }) => label).sort()).toEqual(['小赵', '小钱'])
    expect(JSON.stringify((await open()).body)).not.toContain(first.code)
    const zhao = await shop.loginAs('phone-zhao')
    expect((await enter(zhao, first.code)).body.items.map(({ role }) => role).sort()).toEqual(['finance', 'service'])
    expect((await ask(owner, 'DELETE', `/merchant/staff/invitations/${second.id}`)).status).toBe(204)
    expect((await ask(owner, 'DELETE', `/merchant/staff/invitations/${first.id}`)).status).toBe(404)
    expect((await enter(await shop.loginAs('phone-qian'), second.code)).status).toBe(404)
    expect((await open()).body.items).toEqual([])
  })

  it('decide how long an invitation can be accepted', async () => {
    const owner = await shop.loginWith('owner')
    const set = (invitationHours: number) =>
      ask(owner, 'PUT', '/merchant/settings/staff', { value: { invitationHours }, basedOn: 0 })
    expect((await set(0)).status).toBe(400)
    expect((await set(2)).status).toBe(200)
    const { body } = await ask<NewInvitation>(owner, 'POST', '/merchant/staff/invitations', {
      label: '小孙',
      roles: ['service'],
    })
    expect(new Date(body.expiresAt).getTime() - shop.clock.now().getTime()).toBe(2 * 3_600_000)
  })

  it('give and take roles; what a person may do changes with the next request', async () => {
    const owner = await shop.loginWith('owner')
    const zhao = await shop.loginAs('phone-zhao')
    const id = await idOf(zhao)
    const give = async (...roles: Role[]) => {
      const basedOn = (await staff(owner)).find((one) => one.id === id)?.roles ?? []
      return ask<Problem>(owner, 'PUT', `/merchant/staff/${id}/roles`, { roles, basedOn })
    }
    const orders = async () => (await ask(zhao, 'GET', '/merchant/orders')).status
    expect(await orders()).toBe(403)
    expect((await give('operations')).status).toBe(200)
    expect(await orders()).toBe(200)
    expect((await give('marketing')).status).toBe(200)
    expect(await orders()).toBe(403)
    expect((await give('promoter')).body.code).toBe('validation_failed')
    expect(await ask(owner, 'PUT', '/merchant/staff/cus_none/roles', { roles: [], basedOn: [] })).toMatchObject({
      status: 404,
    })
  })

  it('are told where another owner changed the same person meanwhile', async () => {
    const owners = [await shop.loginWith('owner'), await shop.loginWith('owner')]
    const id = await idOf(await shop.loginAs('phone-zhao'))
    const wanted = [['operations'], ['finance']]
    const answers = await Promise.all(
      owners.map((owner, index) =>
        ask<Problem>(owner, 'PUT', `/merchant/staff/${id}/roles`, { roles: wanted[index], basedOn: [] }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed_meanwhile')
    const [owner] = owners
    expect(owner && (await staff(owner)).find((one) => one.id === id)?.roles).toHaveLength(1)
  })

  it('cannot leave the shop without one', async () => {
    const owner = await shop.loginWith('owner')
    const id = await idOf(owner)
    const leave = async (who: string) => {
      const basedOn = (await staff(owner)).find((one) => one.id === who)?.roles
      return ask<Problem>(owner, 'PUT', `/merchant/staff/${who}/roles`, { roles: ['service'], basedOn })
    }
    expect((await leave(id)).body.code).toBe('last_owner')
    const other = await shop.loginWith('owner', 'finance')
    expect((await leave(await idOf(other))).status).toBe(200)
    expect((await leave(id)).body.code).toBe('last_owner')
    expect(await staff(owner)).toHaveLength(2)
  })

  it('who remove each other at the same moment leave one', async () => {
    const [wang, li] = [await shop.loginWith('owner'), await shop.loginWith('owner', 'finance')]
    const [a, b] = [await idOf(wang), await idOf(li)]
    const answers = await Promise.all([
      ask(wang, 'PUT', `/merchant/staff/${b}/roles`, { roles: [], basedOn: ['owner', 'finance'] }),
      ask(li, 'PUT', `/merchant/staff/${a}/roles`, { roles: [], basedOn: ['owner'] }),
    ])
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
    const owners = await shop.db.selectFrom('role_grants').select('customer_id').where('role', '=', 'owner').execute()
    expect(owners).toHaveLength(1)
  })

  it('would both be gone if nobody locked them, so the test above can fail', async () => {
    const [a, b] = [await idOf(await shop.loginWith('owner')), await idOf(await shop.loginWith('owner', 'finance'))]
    let bothLooked: () => void = () => undefined
    const looked = new Promise<void>((resolve) => {
      bothLooked = resolve
    })
    let looks = 0
    const naive = (leaving: string) =>
      shop.db.transaction().execute(async (tx) => {
        const owners = await tx.selectFrom('role_grants').select('customer_id').where('role', '=', 'owner').execute()
        if (++looks === 2) bothLooked()
        await looked
        if (owners.length === 1) throw new Error('the last owner')
        await tx.deleteFrom('role_grants').where('customer_id', '=', leaving).where('role', '=', 'owner').execute()
      })
    await Promise.all([naive(a), naive(b)])
    expect(await shop.db.selectFrom('role_grants').select('role').where('role', '=', 'owner').execute()).toEqual([])
  })

  it('keep what they have where the same roles are given again', async () => {
    const owner = await shop.loginWith('owner')
    const id = await idOf(owner)
    const before = await staff(owner)
    await shop.clock.advance(days)
    const again = { customerId: id, roles: ['owner'], basedOn: ['owner'], by: id } as const
    await shop.db.transaction().execute((tx) => setStaffRoles(tx, again, shop.clock.now()))
    expect(await staff(owner)).toEqual(before)
  })
})

describe('a machine key', () => {
  type NewKey = MachineKey & { secret: string }
  const bearer = ({ secret }: NewKey): Headers => ({ authorization: `Bearer ${secret}` })

  it('opens what its roles open, says when it was used, and opens nothing once revoked', async () => {
    const owner = await shop.loginWith('owner')
    const wanted = { name: '仓库', roles: ['operations'] }
    const { body: key } = await ask<NewKey>(owner, 'POST', '/merchant/keys', wanted)
    expect(key).toMatchObject({ name: '仓库', roles: ['operations'], lastUsedAt: null, revokedAt: null })
    const listed = async () => (await ask<{ items: MachineKey[] }>(owner, 'GET', '/merchant/keys')).body.items
    expect(JSON.stringify(await listed())).not.toContain(key.secret)
    expect((await ask(bearer(key), 'GET', '/merchant/orders')).status).toBe(200)
    expect((await listed()).find(({ id }) => id === key.id)?.lastUsedAt).toBe(shop.clock.now().toISOString())
    expect((await ask(bearer(key), 'GET', '/merchant/keys')).status).toBe(403)
    expect((await ask(bearer(key), 'POST', '/merchant/keys', wanted)).status).toBe(403)
    expect((await ask<MachineKey>(owner, 'DELETE', `/merchant/keys/${key.id}`)).body.revokedAt).not.toBeNull()
    expect((await ask(bearer(key), 'GET', '/merchant/orders')).status).toBe(401)
    expect((await ask(owner, 'DELETE', `/merchant/keys/${key.id}`)).status).toBe(200)
  })

  it('is stored as a hash alone, also where the request was sent with a key that would save its answer', async () => {
    const owner = { ...(await shop.loginWith('owner')), 'idempotency-key': 'k' }
    const { body: key } = await ask<NewKey>(owner, 'POST', '/merchant/keys', { name: 'a', roles: ['finance'] })
    const code = (
      await ask<NewInvitation>(owner, 'POST', '/merchant/staff/invitations', { label: 'b', roles: ['service'] })
    ).body.code
    const tables = ['machine_keys', 'staff_invitations', 'idempotency_keys', 'audit_log'] as const
    for (const table of tables) {
      const stored = JSON.stringify(await shop.db.selectFrom(table).selectAll().execute())
      expect([table, stored.includes(key.secret), stored.includes(code)]).toEqual([table, false, false])
    }
  })

  it('cannot be made for an owner’s part, nor without a name', async () => {
    const owner = await shop.loginWith('owner')
    const refused = [
      { name: 'a', roles: ['owner'] },
      { name: ' ', roles: ['service'] },
      { name: 'a', roles: [] },
      { name: 'a', roles: ['promoter'] },
    ]
    for (const body of refused) expect((await ask(owner, 'POST', '/merchant/keys', body)).status).toBe(400)
  })
})
