import type { InboxNotice, NoticeTemplate, PageOf } from '@haoli/contract'
import { days, hours, type TestApp, testApp } from '../../../testing'
import { wait } from '../../../testing/presents/present-fixtures'
import { decide, homeOf, moveTo, sell, setChecks, stranger } from '../../../testing/promoters/held-fixtures'
import { complete, earn, merchantPost, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
const failed: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => failed.push(error) })
  await setChecks(shop, { burst: null })
  // Jobs that repeat are scheduled by the first run.
  await wait(shop, 1)
})
afterEach(() => expect(failed).toEqual([]))
afterAll(() => shop.close())

const told = async (who: TestPromoter) => {
  const { body } = await who.get<PageOf<InboxNotice>>('/v1/me/notices')
  return body.items.map(({ kind, text }) => `${kind}: ${text.replace(/“.*?”/, '')}`).reverse()
}
const anHour = () => wait(shop, hours)

test('a good evening is one notice, an hour later at most', async () => {
  const chen = await promoter(shop, 'phone-chen')
  const buyer = await stranger(shop)
  for (let index = 0; index < 10; index++) await sell(shop, chen, { to: buyer })
  expect(await told(chen)).toEqual([])
  await anHour()
  expect(await told(chen)).toEqual(['commission_earned: 等 10 笔订单带来佣金 ¥100.00，订单完成后结算'])
  await anHour()
  expect(await told(chen)).toHaveLength(1)
})

test('what is held is told as held, and what was decided, and when it settled', async () => {
  const zhou = await promoter(shop, 'phone-zhou')
  const buyer = await stranger(shop)
  await moveTo(shop, buyer, { phone: (await homeOf(shop, zhou)).phone })
  const { order } = await sell(shop, zhou, { to: buyer })
  await anHour()
  await decide(shop, order.id, 'release')
  await anHour()
  await complete(shop, buyer, order.id)
  await wait(shop, 7 * days + 60)
  await anHour()
  expect(await told(zhou)).toEqual([
    'commission_held: 的佣金 ¥10.00 正在核查，可以查看原因并申诉',
    'commission_decided: 的佣金 ¥10.00 核查有结果',
    'commission_settled: 的佣金 ¥10.00 已结算，可以提现',
  ])
})

test('money that has arrived is told at once', async () => {
  const li = await promoter(shop, 'phone-li')
  await earn(shop, li, 100_000)
  await li.confirm((await li.withdraw()).body.id)
  expect(await told(li)).toContain('commission_paid: 提现 ¥960.00 已到账')
})

test('nobody is told of what a refund took, or of nothing', async () => {
  const wu = await promoter(shop, 'phone-wu')
  await setChecks(shop, { burst: null, ceiling: { fen: 1_000, period: 'month' } })
  const { buyer, order } = await sell(shop, wu)
  await sell(shop, wu, { to: buyer })
  await setChecks(shop, { burst: null })
  await merchantPost(shop, `orders/${order.id}/refunds`, { lines: [{ lineId: order.lines[0]?.id, fen: 5_000 }] })
  await anHour()
  expect(await told(wu)).toEqual(['commission_earned: 带来佣金 ¥10.00，订单完成后结算'])
})

test('a promoter is asked for three kinds at a tap, the most wanted first', async () => {
  const ma = await promoter(shop, 'phone-ma')
  const { body } = await ma.get<{ items: NoticeTemplate[] }>('/v1/message-templates?moment=promoting')
  expect(body.items.map(({ kind }) => kind)).toEqual(['commission_paid', 'commission_held', 'commission_settled'])
})
