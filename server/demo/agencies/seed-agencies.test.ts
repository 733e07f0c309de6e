import { isEntityCode } from '@haoli/contract'
import { makeRegistry } from '../../src/core/system/registry'
import { sandboxAgencyId } from '../../src/sandbox/be-agency'
import { systemsOf } from '../../src/systems'
import { agencyFigures } from '../../src/systems/agencies/figures'
import { listLeads } from '../../src/systems/agencies/leads'
import { listOffers } from '../../src/systems/agencies/offer-views'
import { agencyStatement } from '../../src/systems/agencies/statement'
import { type TestDatabase, testDatabase, testStart } from '../../testing'
import { brokenRules } from '../../testing/orders/conservation'
import { seedDemo } from '../seed'

let shop: TestDatabase
beforeAll(async () => {
  shop = await testDatabase()
  await seedDemo({ db: shop.db, clock: { now: () => testStart } })
})
afterAll(() => shop.close())

const reading = { now: testStart, registry: makeRegistry(systemsOf('sandbox')) }

test('the figures of the preview’s agency are full, and so is what its partner sells of its goods', async () => {
  const figures = await agencyFigures(shop.db, sandboxAgencyId, testStart)
  expect(figures).toMatchObject({ promoters: 4, suppliers: 1, goodsTakenOn: 1, goodsOffered: 2, partners: 1 })
  expect(figures.recent.secondTierPpm).toBeGreaterThan(100_000)
  expect(figures.recent.secondTierPpm).toBeLessThan(900_000)
  expect(figures.newSalesFen).toBeGreaterThan(0)
  expect(figures.byKind).toHaveLength(4)
  expect(figures.leads.pieces).toBe(8)
  expect((await listLeads(shop.db, { agencyId: sandboxAgencyId })).items).toHaveLength(4)
})

test('the merchant has paid it once, and owes it what settled since', async () => {
  const { payments, balance, months } = await agencyStatement(shop.db, sandboxAgencyId)
  expect(payments).toHaveLength(1)
  expect(balance.paidFen).toBe(payments[0]?.amountFen)
  expect(balance.availableFen).toBeGreaterThan(0)
  expect(balance.pendingFen).toBeGreaterThan(0)
  expect(months.length).toBeGreaterThan(1)
})

test('each agency finds offers of the other, one of them paused', async () => {
  const ofOthers = async (agencyId: string) =>
    (await listOffers(shop.db, { agencyId, of: 'others' }, reading)).items.map(({ state }) => state)
  expect((await ofOthers(sandboxAgencyId)).sort()).toEqual(['open', 'open', 'open', 'paused'])
  expect(await ofOthers('agc_demo')).toEqual(['open', 'open'])
})

test('its legal entities have real codes, and what was sold adds up', async () => {
  const agencies = await shop.db.selectFrom('agencies').select('entity_code').execute()
  expect(agencies.map(({ entity_code }) => isEntityCode(entity_code))).toEqual([true, true])
  expect(await brokenRules(shop.db)).toEqual([])
})
