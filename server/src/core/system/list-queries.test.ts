import type { Agency, MadeAgencyInvitation, MadePromoterInvitation, Me, Role } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { wantedAgency } from '../../../testing/agencies/agency-fixtures'
import { call } from '../../../testing/orders/trade-fixtures'
import { merchantPost } from '../../../testing/promoters/promoter-fixtures'
import { plantedTasks } from '../../../testing/tasks/planted-tasks'
import { systemsOf } from '../../systems'
import { nobody } from '../actors/actor'
import { startTask } from '../tasks/start-task'

/** What strangers write into the query of every route that lists something. */

let shop: TestApp
let headers: Record<string, string>
let agencyId: string
let batchId: string
let taskId: string
let previewId: string
beforeAll(async () => {
  shop = await testApp({ config: { rateLimitPerMinute: 0 }, systems: [...systemsOf('sandbox'), plantedTasks] })
  // An owner who is a promoter and acts for an agency too, so that every list is theirs to ask.
  headers = await shop.loginWith('owner')
  const { body: invitation } = await merchantPost<MadePromoterInvitation>(shop, 'promoter-invitations', {
    kind: 'customer',
    label: 'the owner',
  })
  await call(shop, headers, 'POST', '/v1/me/promoter/invitation', { code: invitation.code }, 'joins')
  const { body: admitted } = await merchantPost<Agency>(shop, 'agencies', wantedAgency('名单团'))
  agencyId = admitted.id
  const { body: me } = await call<Me>(shop, headers, 'GET', '/v1/me')
  const asker = {
    ...shop.deps.newContext(nobody),
    actor: { kind: 'person', id: me.id, roles: new Set<Role>() } as const,
  }
  await seedCatalogue(shop.db)
  const preview = await shop.app.inject({
    method: 'POST',
    url: '/v1/merchant/catalogue/previews',
    headers: { ...headers, 'content-type': 'application/json' },
    payload: '[]',
  })
  previewId = preview.json().id
  const batch = await shop.app.inject({
    method: 'POST',
    url: '/v1/merchant/shipping-batches',
    headers,
    body: { fileName: 'a.csv', rows: [{ order: '1', carrier: '', waybill: '' }] },
  })
  batchId = batch.json().id
  taskId = await shop.db.transaction().execute((tx) => startTask(tx, { kind: 'wave', rows: [] }, asker))
  const { body: made } = await merchantPost<MadeAgencyInvitation>(shop, `agencies/${admitted.id}/invitations`)
  await call(shop, headers, 'POST', '/v1/me/agency-invitation', { code: made.code }, 'acts')
})
afterAll(() => shop.close())

const cursor = (text: string) => Buffer.from(text).toString('base64url')
/** No list gives any of these. */
const refused: Record<string, string[]> = {
  limit: ['Infinity', '-Infinity', '1e309', '-1e309', '1e3', 'NaN', '0', '-1', '1.5', '51', '', 'x'],
  cursor: [
    ...['NaN:a', '-62167219200001:a', '9999999999999999:a', 'a:b', '\u0000:a', '[]', '{}', 'null'].map(cursor),
    cursor('["0000-01-01","",""]'),
    'x'.repeat(4000),
    '💥',
    '%',
  ],
}
/** These are in the form of some list: it may be empty after them, but does not fail. */
const strange = ['0:a', '1:9', '999999999999999:ord_1', '253402300800000:a', '["2026-02-31","",""]'].map(cursor)

/** Every list below /v1, with the members of its query. */
function lists(): { path: string; members: string[] }[] {
  const { paths } = shop.app.swagger() as {
    paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>
  }
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const members = (get?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
    return members.includes('cursor')
      ? [
          {
            path: path
              .replace('{key}', 'orders')
              .replace('tasks/{id}', `tasks/${taskId}`)
              .replace('shipping-batches/{id}', `shipping-batches/${batchId}`)
              .replace('previews/{id}', `previews/${previewId}`)
              .replace('products/{id}', `products/${seeded.tea.product}`)
              .replace('{id}', agencyId),
            members,
          },
        ]
      : []
  })
}

/** `needed`: without it a list refuses everything, and nothing would be shown here. */
async function ask({ path, members }: { path: string; members: string[] }, member: string, value: string) {
  const period = members.includes('from') && members.includes('to') ? '&from=2026-03-01&to=2026-03-02' : ''
  const needed = `${period}${members.includes('place') ? '&language=en&place=goods' : ''}`
  const url = `${path}?${member}=${encodeURIComponent(value)}${needed}`
  const answer = await shop.app.inject({ url, headers })
  const { param } = answer.json()
  return { status: answer.statusCode, param, said: `${answer.statusCode} ${param} ${url.slice(0, 200)}` }
}

test('a limit or cursor that no list gives is refused by every list, and named', async () => {
  const wrong: string[] = []
  expect(lists().length).toBeGreaterThan(12)
  for (const list of lists()) {
    for (const [member, values] of Object.entries(refused)) {
      for (const value of values) {
        const { status, param, said } = await ask(list, member, value)
        if (status !== 400 || param !== `/${member}`) wrong.push(said)
      }
    }
    for (const value of strange) {
      const { status, said } = await ask(list, 'cursor', value)
      if (status !== 200 && status !== 400) wrong.push(said)
    }
  }
  expect(wrong).toEqual([])
})

test.each([
  ['newest', '["newest","0000-01-01T00:00:00.000Z",1,"prd_1"]'],
  ['newest', '["newest","2026-13-01T00:00:00.000Z",1,"prd_1"]'],
  ['sales', '["sales",1e309,1,"prd_1"]'],
  ['sales', '["sales",99999999999999999999,1,"prd_1"]'],
  ['price_asc', '["price_asc",1,2147483648,"prd_1"]'],
  ['default', '["default",1,"prd_999999999999999999999"]'],
  ['default', '["default",1,1,"prd_1"]'],
])('a place in the products by %s that no page ends with is refused: %s', async (sort, text) => {
  const answer = await shop.app.inject(`/v1/products?sort=${sort}&cursor=${cursor(text)}`)
  expect(answer.json()).toMatchObject({ status: 400, param: '/cursor' })
})

test('how many products there are is counted, whatever a cursor says', async () => {
  const end = cursor('["default",2147483647,"prd_1"]')
  expect((await shop.app.inject(`/v1/products?cursor=${end}`)).json()).toMatchObject({ items: [], total: 2 })
})
