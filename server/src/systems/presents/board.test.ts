import type {
  MerchantParcel,
  MerchantPresentCounts,
  MerchantPresentDetail,
  MerchantPresentPage,
  PresentTab,
} from '@haoli/contract'
import { MerchantPresentDetail as Detail, MerchantParcels, MerchantPresent } from '@haoli/contract/schemas'
import { hours, type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'
import { findLeaks, type Secret } from '../../../testing/presents/leaks'
import { type Friend, friend, friends, shipParcel, wait } from '../../../testing/presents/present-fixtures'

const priceFen = 13_579
let shop: TestApp
let staff: Record<string, string>
let giver: Friend
let li: Friend
let wu: Friend
const waybillNumber = 'SF5550001234567'
let group: { id: string; orderId: string; token: string }
beforeAll(async () => {
  shop = await testApp()
  staff = await shop.loginWith('service')
  giver = await friend(shop, 'phone-giver')
  ;[li, wu] = (await friends(shop, 2)) as [Friend, Friend]
  await shop.db
    .updateTable('addresses')
    .set({ name: '收件人甲', phone: '13911112222', city: '秘密市', detail: '暗巷 77 号' })
    .where('id', '=', li.addressId)
    .execute()
  const skuId = await addGoods(shop.db, { id: 'board', priceFen, stock: 50 })
  group = await giver.open({ skuId, parcels: 3 })
  const parcel = (await li.accept(group.token)).body
  await wu.decline(group.token, '心领了')
  await shipParcel(shop, parcel.id, waybillNumber)
  await giver.give({ skuId })
})
afterAll(() => shop.close())

const ask = <T>(path: string, headers = staff) => call<T>(shop, headers, 'GET', `/v1/merchant/presents${path}`)
const onTab = async (tab: PresentTab) =>
  (await ask<MerchantPresentPage>(`?tab=${tab}`)).body.items.map(({ id }) => id === group.id)

test('tabs hold what they say, and their counts agree', async () => {
  const expected: Partial<Record<PresentTab, boolean[]>> = {
    all: [false, true],
    to_pay: [false],
    waiting: [true],
    expiring: [],
    declined: [true],
    claimed: [],
  }
  for (const [tab, found] of Object.entries(expected)) {
    expect([tab, (await onTab(tab as PresentTab)).sort()]).toEqual([tab, found])
  }
  const counts = (await ask<MerchantPresentCounts>('/counts')).body
  expect(counts).toMatchObject({ all: 2, to_pay: 1, waiting: 1, declined: 1, dated: 0, expired: 0 })
})

test('one that expires soon is on its tab; once it has expired, its money is on the way back, then there', async () => {
  await wait(shop, 23 * hours)
  expect(await onTab('expiring')).toEqual([true])
  await wait(shop, 2 * hours)
  expect(await onTab('expiring')).toEqual([])
  for (const tab of ['expired', 'claimed', 'refunded'] as const) expect([tab, await onTab(tab)]).toEqual([tab, [true]])
  const { items } = (await ask<MerchantPresentPage>('?tab=expired&sendTo=group')).body
  expect(items).toMatchObject([{ claimedCount: 1, declinedCount: 1, expiredCount: 1, giver: { id: giver.id } }])
  const [row] = items
  expect((await ask<MerchantPresentPage>(`?q=${row?.orderNumber}`)).body.items).toHaveLength(1)
})

describe('the two sides', () => {
  const ofRecipient: Secret = {
    values: ['收件人甲', '13911112222', '秘密市', '暗巷', waybillNumber],
    members: /address|phone|waybill|shipment|region|parcels\[\d+\]\.(orderId|orderNumber)/i,
  }
  const ofGiver = (): Secret => ({
    values: [priceFen, giver.id, group.orderId, group.token],
    members: /fen$|price|giver|note|occasion/i,
  })

  it('the giver’s says nothing of where a parcel goes', async () => {
    const detail = (await ask<MerchantPresentDetail>(`/${group.id}`)).body
    expect(detail).toMatchObject({ giver: { id: giver.id }, orderNumber: expect.any(String) })
    expect(detail.parcels).toHaveLength(3)
    const answers = [detail, (await ask('')).body, (await ask('/counts')).body]
    expect(answers.flatMap((answer) => findLeaks(answer, ofRecipient))).toEqual([])
  })

  it('the recipients’ says nothing of the giver or the price, and hides the phone', async () => {
    const { items } = (await ask<{ items: MerchantParcel[] }>(`/${group.id}/parcels`)).body
    expect(items).toMatchObject([
      {
        ordinal: 1,
        recipient: { id: li.id },
        phone: '139****2222',
        shipments: [{ waybillNumber }],
      },
    ])
    expect(findLeaks(items, ofGiver())).toEqual([])
    expect(JSON.stringify(items)).not.toMatch(/13911112222|暗巷|收件人甲/)
  })

  it('have schemas without what they must not say', () => {
    const members = (schema: object) => JSON.stringify(schema)
    for (const schema of [MerchantPresent, Detail]) {
      expect(members(schema)).not.toMatch(/"(address|phone|waybillNumber|region)":/)
    }
    expect(members(MerchantParcels)).not.toMatch(/"(giver|priceFen|payableFen|note)":/)
  })
})

test('marketing sees none of it', async () => {
  const marketing = await shop.loginWith('marketing')
  for (const path of ['', '/counts', `/${group.id}`, `/${group.id}/parcels`]) {
    expect((await ask(path, marketing)).status).toBe(403)
  }
})
