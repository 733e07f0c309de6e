import type { MadeAgencyInvitation } from '@haoli/contract'
import { agency } from '../../../server/testing/agencies/agency-fixtures'
import { lineOf } from '../../../server/testing/orders/trade-fixtures'
import { friend } from '../../../server/testing/presents/present-fixtures'
import { moveTo } from '../../../server/testing/promoters/held-fixtures'
import { merchantPost, openLink, promoter, publish } from '../../../server/testing/promoters/promoter-fixtures'
import { moneyParts } from '../../../src/common/lib/money'
import { demo } from '../support/demo'
import { type Journeys, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

// Several phones, in a browser where the host draws.
jest.setTimeout(120_000)

story('who is invited promotes for an agency, sells what it took on, and all three are paid their part', async () => {
  const [yuan, shi] = [await agency(shop, '青山'), await agency(shop, '流光')]
  const rates = { ratePpm: 100_000, servicePpm: 20_000 }
  const goods = demo.fan.id
  await publish(shop, { productId: goods, kind: 'targeted', agencyIds: [yuan.agencyId], ...rates })
  const { body: offer } = await yuan.offer(goods, 100_000)
  await shi.take(offer.id)

  const made: MadeAgencyInvitation = await shi.invite()
  const invited = await shop.open({ url: made.path, scene: 1007 })
  await invited.sees('流光邀请你做推客')
  await invited.tap('接受邀请')
  await invited.sees('你现在是流光的推客')
  await invited.tap('去推客中心')
  await invited.arrivesAt('promoter/pages/centre/index')
  await invited.sees('通过流光推广')
  const again = await shop.open({ url: made.path, scene: 1007 })
  await again.sees('这个邀请不能用了')

  const chen = await promoter(shop, 'phone-of-chen')
  await chen.post('/v1/me/agency-invitation', { code: (await shi.invite()).code })
  const li = await friend(shop, 'phone-of-li')
  await moveTo(shop, li, { phone: '13700000001', detail: '远方 1 号' })
  await openLink(li, await chen.link(goods))
  const sku = await shop.db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .select('skus.id')
    .where('product_id', '=', goods)
    .where('available', '>', 0)
    .orderBy('skus.id')
    .executeTakeFirstOrThrow()
  const { body: order } = await li.order(lineOf(sku.id))
  const paid = await li.payInFull(order.id)
  const goodsFen = paid.lines[0]?.payableFen ?? 0
  const parts = [
    await chen.lines(),
    ...(await Promise.all([shi.lines(), yuan.lines()])).map((all) => all.map(({ line }) => line)),
  ]
  const [ofChen = 0, ofShi = 0, ofYuan = 0] = parts.map(([line]) => line?.amountFen)
  expect(ofChen + ofShi + ofYuan).toBe(Math.floor((goodsFen * 120_000) / 1_000_000))

  const pages = [
    { of: shi, through: '推客', fen: ofShi },
    { of: yuan, through: '供给 流光', fen: ofYuan },
  ]
  for (const { of, through, fen } of pages) {
    const { body: asOwner } = await merchantPost<MadeAgencyInvitation>(shop, `agencies/${of.agencyId}/invitations`)
    const acting = await shop.open({ url: asOwner.path, scene: 1007 })
    await acting.tap('接受邀请')
    await acting.tap('去我的机构')
    await acting.sees('待商家付款')
    await acting.tap(/^佣金明细/)
    await acting.arrivesAt('agency/pages/earnings/index')
    await acting.sees(through)
    await acting.sees(moneyParts(fen).yuan)
  }
})
