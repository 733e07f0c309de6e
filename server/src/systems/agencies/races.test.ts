import type { Agency, MadeAgencyInvitation } from '@haoli/contract'
import { sql } from 'kysely'
import { days, readTogether, type TestApp, testApp } from '../../../testing'
import { agency, type TestAgency } from '../../../testing/agencies/agency-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { freshGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { friend, wait } from '../../../testing/presents/present-fixtures'
import { complete, earn, merchantPost, openLink, promoter, publish } from '../../../testing/promoters/promoter-fixtures'
import { newId } from '../../platform/ids'

// What two may do at the same moment is done once: constraints and guards decide, and reading first would not.

let shop: TestApp
let agencies: TestAgency[]
const failed: unknown[] = []
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30, onJobError: (error) => failed.push(error) })
  agencies = []
  for (let index = 0; index < 5; index++) agencies.push(await agency(shop, `团队${index}`))
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(failed).toEqual([])
})
afterAll(() => shop.close())

let people = 0
const invitationsOfAll = () => Promise.all(agencies.map((one) => one.invite()))
const membershipsOf = (promoterId: string) =>
  shop.db
    .selectFrom('agency_members')
    .select('id')
    .where('promoter_id', '=', promoterId)
    .where('left_at', 'is', null)
    .execute()

describe('a promoter who accepts invitations of five agencies at the same time', () => {
  it('is with one of them', async () => {
    const chen = await promoter(shop, `phone-chen-${people++}`)
    const invitations = await invitationsOfAll()
    const answers = await Promise.all(
      invitations.map(({ code }: MadeAgencyInvitation) => chen.post('/v1/me/agency-invitation', { code })),
    )
    // Nobody waits for another in a circle, which would be a 503.
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect(await membershipsOf(chen.promoterId)).toHaveLength(1)
  })

  it('would be with several of them if it were asked first and written then', async () => {
    const { promoterId } = await promoter(shop, `phone-chen-${people++}`)
    await shop.db.schema.dropIndex('one_agency_a_promoter').execute()
    const haveRead = readTogether(agencies.length)
    const naive = async (agencyId: string) => {
      const before = await membershipsOf(promoterId)
      await haveRead()
      if (before.length > 0) return
      await shop.db
        .insertInto('agency_members')
        .values({
          id: newId('agencyMember'),
          agency_id: agencyId,
          promoter_id: promoterId,
          share_ppm: null,
          joined_at: shop.clock.now(),
          left_at: null,
        })
        .execute()
    }
    await Promise.all(agencies.map(({ agencyId }) => naive(agencyId)))
    expect(await membershipsOf(promoterId)).toHaveLength(agencies.length)
    await shop.db.deleteFrom('agency_members').where('promoter_id', '=', promoterId).execute()
    await shop.db.schema
      .createIndex('one_agency_a_promoter')
      .unique()
      .on('agency_members')
      .column('promoter_id')
      .where(sql<boolean>`left_at is null`)
      .execute()
  })
})

test('an agency that is paid by two at the same time is paid once, and a line that settles meanwhile is not lost', async () => {
  const [paid] = agencies as [TestAgency]
  const chen = await paid.promoter(`phone-chen-${people++}`)
  await earn(shop, chen, 10_000)
  const expectedFen = (await paid.me()).balance.availableFen
  const pay = () => merchantPost<Agency>(shop, `agencies/${paid.agencyId}/payments`, { expectedFen, reference: '回单' })
  const answers = await Promise.all([pay(), pay(), pay(), earn(shop, chen, 10_000)])
  const statuses = answers.flatMap((answer) => (typeof answer === 'string' ? [] : [answer.status]))
  expect(statuses.sort()).toEqual([201, 409, 409])
  const { balance } = await paid.me()
  expect(balance).toMatchObject({ paidFen: expectedFen, availableFen: 2_000 })
})

test('a sale that is paid while its offer ends is credited by it, or not at all', async () => {
  const [supplier, helper] = agencies as [TestAgency, TestAgency]
  const chen = await helper.promoter(`phone-chen-${people++}`)
  for (let round = 0; round < 4; round++) {
    const sku = await fresh(16_800, 9)
    const productId = sku.replace('sku_', 'prd_')
    await publish(shop, { productId, kind: 'targeted', agencyIds: [supplier.agencyId] })
    const { body: offer } = await supplier.offer(productId, 90_000)
    await helper.take(offer.id)
    const buyer = await friend(shop, `phone-buyer-${people++}`)
    await openLink(buyer, await chen.link(productId))
    const { body: order } = await buyer.order(lineOf(sku))
    await Promise.all([buyer.payInFull(order.id), supplier.post(`/v1/agency/offers/${offer.id}/end`)])
    const lines = await shop.db
      .selectFrom('commission_lines')
      .innerJoin('commissions', 'commissions.id', 'commission_lines.commission_id')
      .select('commission_lines.id')
      .where('order_id', '=', order.id)
      .execute()
    expect([0, 3]).toContain(lines.length)
    if (round === 0) {
      await complete(shop, buyer, order.id)
      await wait(shop, 7 * days + 60)
    }
  }
})
