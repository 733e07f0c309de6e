import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { earn, promoter } from '../../../testing/promoters/promoter-fixtures'
import { sandboxTransfer } from '../../sandbox/gateways/sandbox-transfer'
import type { TransferGateway, TransferStatus } from '../gateways/transfer-gateway'

/** WeChat as its notices reach the shop; each is read as it stands in the body. */
const wechat: TransferGateway = {
  ...sandboxTransfer(),
  name: 'wechat',
  readNotice: async (_headers, rawBody) => JSON.parse(rawBody),
}

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ gateways: { transfers: wechat } })
})
afterAll(() => shop.close())

const notice = (withdrawalId: string, status: TransferStatus) =>
  shop.app.inject({
    method: 'POST',
    url: '/v1/withdrawals/notifications/wechat',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ withdrawalId, status }),
  })

test('a notice pays a withdrawal once, however often it comes; one that states another amount is refused', async () => {
  const who = await promoter(shop, 'phone-chen')
  await earn(shop, who, 30_000)
  const { id } = (await who.withdraw()).body
  const paid = { state: 'paid', amountFen: 30_000, currency: 'CNY', channel: 'wechat' } as const
  expect((await notice(id, { ...paid, amountFen: 29_999 })).json()).toMatchObject({ code: 'withdrawal_differs' })
  expect((await who.me()).balance).toMatchObject({ inPayoutFen: 30_000, paidFen: 0 })
  expect((await notice(id, paid)).statusCode).toBe(204)
  expect((await notice(id, paid)).statusCode).toBe(204)
  expect((await who.me()).balance).toMatchObject({ inPayoutFen: 0, paidFen: 30_000 })
  expect((await notice('wdr_nothing', paid)).statusCode).toBe(404)
  expect(await brokenRules(shop.db)).toEqual([])
})
