import type { MaybeMyPromoter, PageOf, Problem, Withdrawal } from '@haoli/contract'
import { sql } from 'kysely'
import { hours, readTogether, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf } from '../../../testing/orders/trade-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'
import { earn, merchantPost, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { nobody } from '../../core/actors/actor'
import { balanceOfPromoter } from '../../core/commission/balance'
import type { TransferStatus } from '../../core/gateways/transfer-gateway'
import { settleWithdrawal } from '../../core/payouts/settle-withdrawal'
import { newId } from '../../platform/ids'
import { isSandboxTransfer } from '../../sandbox/gateways/sandbox-transfer'

let shop: TestApp
const failed: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30, onJobError: (error) => failed.push(error) })
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(failed).toEqual([])
})
afterAll(() => shop.close())

let people = 0
/** A promoter with so much to withdraw, earned by the sale of an order. */
async function earner(fen: number) {
  const who = await promoter(shop, `phone-earner-${people++}`)
  const orderId = await earn(shop, who, fen)
  return { who, orderId }
}
const transfers = () => {
  const gateway = shop.deps.gateways.transfers
  if (!isSandboxTransfer(gateway)) throw new Error('not the sandbox')
  return gateway
}
const tell = (withdrawalId: string, status: TransferStatus) =>
  shop.db.transaction().execute((tx) => settleWithdrawal(tx, { withdrawalId, status }, shop.deps.newContext(nobody)))

test('all that has settled is withdrawn, confirmed and paid, with the tax that was shown before', async () => {
  const { who } = await earner(200_000)
  const { withdrawal } = await who.me()
  // 20 % of what is above the ¥800 that are free.
  expect(withdrawal).toEqual({ amountFen: 200_000, taxFen: 24_000, netFen: 176_000 })
  const { status, body } = await who.withdraw()
  expect([status, body]).toMatchObject([201, { state: 'to_confirm', amountFen: 200_000, taxFen: 24_000 }])
  expect(body.client).toEqual({ sandbox: body.id })
  expect(transfers().requested.get(body.id)).toMatchObject({ amountFen: 176_000, realName: '王小明' })
  expect((await who.me()).balance).toMatchObject({ availableFen: 0, inPayoutFen: 200_000, paidFen: 0 })
  expect((await who.confirm(body.id)).status).toBe(200)
  expect((await who.me()).balance).toMatchObject({ availableFen: 0, inPayoutFen: 0, paidFen: 200_000 })
  const { body: list } = await who.get<PageOf<Withdrawal>>('/v1/me/promoter/withdrawals')
  expect(list.items).toMatchObject([{ id: body.id, state: 'paid', client: null }])
})

test('the tax is that of the month: two withdrawals withhold what one would', async () => {
  const { who } = await earner(50_000)
  const first = (await who.withdraw()).body
  expect(first.taxFen).toBe(0)
  await who.confirm(first.id)
  await earn(shop, who, 50_000)
  expect((await who.me()).withdrawal).toEqual({ amountFen: 50_000, taxFen: 4_000, netFen: 46_000 })
})

test('whoever has not said their real name, has too little, or saw another amount is told so, and nothing moves', async () => {
  const { who } = await earner(99)
  expect(codeOf(await who.withdraw())).toBe('withdrawal_too_small')
  await earn(shop, who, 10)
  expect(codeOf(await who.withdraw(99_999))).toBe('balance_changed')
  await shop.db.updateTable('promoters').set({ real_name: null }).where('id', '=', who.promoterId).execute()
  expect(codeOf(await who.withdraw())).toBe('real_name_missing')
  const { body } = await who.put<MaybeMyPromoter>('/v1/me/promoter/real-name', { realName: '欧阳小明' })
  expect(body.promoter).toMatchObject({ realName: '***明', balance: { availableFen: 109, inPayoutFen: 0 } })
  expect((await who.withdraw()).status).toBe(201)
})

test('who has left withdraws what they earned, also while they ask anew and once they are refused', async () => {
  const { who } = await earner(30_000)
  const can = async () => (await who.me()).withdrawal?.amountFen
  await who.post('/v1/me/promoter/leave')
  expect(await can()).toBe(30_000)
  await who.post('/v1/me/promoter', { kind: 'customer' })
  expect((await who.lines()).length).toBe(1)
  await merchantPost(shop, `promoters/${who.promoterId}/refusal`, { answer: '暂不需要' })
  const { status, body } = await who.withdraw()
  expect([status, body.amountFen]).toEqual([201, 30_000])
  await who.confirm(body.id)
  expect((await who.me()).balance.paidFen).toBe(30_000)
})

test('a withdrawal that nobody confirms comes back whole after 24 hours', async () => {
  const { who } = await earner(30_000)
  const { body } = await who.withdraw()
  await wait(shop, 23 * hours)
  expect((await who.me()).balance.inPayoutFen).toBe(30_000)
  await wait(shop, 1 * hours + 60)
  expect((await who.me()).balance).toMatchObject({ availableFen: 30_000, inPayoutFen: 0 })
  const { body: list } = await who.get<PageOf<Withdrawal>>('/v1/me/promoter/withdrawals')
  expect(list.items[0]).toMatchObject({ id: body.id, state: 'failed', failure: 'not_confirmed' })
})

test('one that fails comes back whole; a late notice of the same changes nothing', async () => {
  const { who } = await earner(30_000)
  const { body } = await who.withdraw()
  await who.confirm(body.id, 'fail')
  expect((await who.me()).balance).toMatchObject({ availableFen: 30_000, inPayoutFen: 0, paidFen: 0 })
  const { body: again } = await who.withdraw()
  await tell(body.id, { state: 'failed', failure: 'account' })
  expect((await who.me()).balance.inPayoutFen).toBe(30_000)
  await who.confirm(again.id)
  await tell(again.id, { state: 'paid', amountFen: 30_000, currency: 'CNY', channel: 'sandbox' })
  await tell(again.id, { state: 'failed', failure: 'account' })
  expect((await who.me()).balance).toMatchObject({ availableFen: 0, paidFen: 30_000 })
})

test.each([
  ['amount', { amountFen: 29_999, currency: 'CNY', channel: 'sandbox' }],
  ['currency', { amountFen: 30_000, currency: 'HKD', channel: 'sandbox' }],
  ['channel', { amountFen: 30_000, currency: 'CNY', channel: 'wechat' }],
] as const)('a notice with another %s changes nothing', async (_what, stated) => {
  const { who } = await earner(30_000)
  const { body } = await who.withdraw()
  await expect(tell(body.id, { state: 'paid', ...stated })).rejects.toMatchObject({ code: 'withdrawal_differs' })
  expect((await who.me()).balance.inPayoutFen).toBe(30_000)
  await who.confirm(body.id)
})

test('the backstage of the preview lists what waits to be confirmed, and lets it fail', async () => {
  const { who } = await earner(30_000)
  const { body } = await who.withdraw()
  const listed = await shop.app.inject({ url: '/v1/sandbox/withdrawals' })
  expect(listed.json<{ items: { id: string }[] }>().items).toContainEqual(
    expect.objectContaining({ id: body.id, netFen: 30_000 }),
  )
  const failing = { method: 'POST' as const, url: `/v1/sandbox/withdrawals/${body.id}/failure` }
  const answer = await shop.app.inject({ ...failing, headers: { 'idempotency-key': body.id } })
  expect(answer.statusCode).toBe(200)
  expect((await who.me()).balance).toMatchObject({ availableFen: 30_000, inPayoutFen: 0 })
})

test('a request that was lost on its way is made again, once', async () => {
  const { who } = await earner(30_000)
  const gateway = transfers()
  const request = gateway.request
  Object.assign(gateway, { request: () => Promise.reject(new Error('lost')) })
  expect((await who.withdraw()).status).toBe(503)
  Object.assign(gateway, { request })
  expect((await who.me()).balance.inPayoutFen).toBe(30_000)
  await wait(shop, 120)
  const { body: list } = await who.get<PageOf<Withdrawal>>('/v1/me/promoter/withdrawals')
  expect(list.items).toMatchObject([{ state: 'to_confirm' }])
  const { id = '' } = list.items[0] ?? {}
  const { body } = await who.post<Withdrawal>(`/v1/me/promoter/withdrawals/${id}/confirmation`)
  expect(body.client).toEqual({ sandbox: id })
  await who.confirm(id)
  expect((await who.me()).balance.paidFen).toBe(30_000)
})

test('what is refunded while a payout is under way is netted by the next one: the payout is not recalled', async () => {
  const { who, orderId } = await earner(30_000)
  const { body } = await who.withdraw()
  await merchantPost(shop, `orders/${orderId}/refunds`)
  expect((await who.me()).balance).toMatchObject({ availableFen: -30_000, inPayoutFen: 30_000 })
  await who.confirm(body.id)
  expect((await who.me()).balance).toMatchObject({ availableFen: -30_000, paidFen: 30_000 })
  expect((await who.me()).withdrawal).toBeNull()
})

test('somebody else’s withdrawal is not found', async () => {
  const [{ who }, { who: other }] = [await earner(30_000), await earner(30_000)]
  const { body } = await who.withdraw()
  expect((await other.confirm(body.id)).status).toBe(404)
  expect((await other.post(`/v1/me/promoter/withdrawals/${body.id}/confirmation`)).status).toBe(404)
  await who.confirm(body.id)
})

describe('ten withdrawals at the same time', () => {
  it('are one, and the money is paid once', async () => {
    const { who } = await earner(30_000)
    const answers = await Promise.all(Array.from({ length: 10 }, () => who.withdraw(30_000)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status !== 201).map((one) => (one.body as unknown as Problem).code)
    expect(new Set(refused)).toEqual(new Set(['withdrawal_open']))
    expect((await who.me()).balance).toMatchObject({ availableFen: 0, inPayoutFen: 30_000 })
  })

  it('are several where the balance is read first and the lines are written later, so the test above can fail', async () => {
    const { who } = await earner(30_000)
    await shop.db.schema.dropIndex('one_open_withdrawal').execute()
    try {
      const haveRead = readTogether(2)
      const paid = await Promise.all(Array.from({ length: 10 }, () => withdrawNaively(who, haveRead)))
      expect(paid.filter(Boolean).length).toBeGreaterThan(1)
    } finally {
      await shop.db.deleteFrom('withdrawals').where('promoter_id', '=', who.promoterId).execute()
      const open = sql`state in ('requested', 'to_confirm')`
      await sql`create unique index one_open_withdrawal on withdrawals (promoter_id) where ${open}`.execute(shop.db)
    }
  })
})

/** The wrong way: between the sum and the INSERT other transactions read the same sum. Answers whether it would pay. */
const withdrawNaively = (who: TestPromoter, haveRead: () => Promise<void>): Promise<boolean> =>
  shop.db.transaction().execute(async (tx) => {
    const { availableFen } = await balanceOfPromoter(tx, who.promoterId)
    const open = await tx.selectFrom('withdrawals').select('id').where('promoter_id', '=', who.promoterId).execute()
    await haveRead()
    if (availableFen < 30_000 || open.length > 0) return false
    await tx
      .insertInto('withdrawals')
      .values({
        id: newId('withdrawal'),
        promoter_id: who.promoterId,
        amount_fen: availableFen,
        tax_fen: 0,
        gateway: 'sandbox',
        state: 'requested',
        failure: null,
        requested_at: shop.clock.now(),
        confirm_by: null,
        ended_at: null,
      })
      .execute()
    return true
  })

test('a refund and the settlement at the same time, and a refund and a withdrawal: every fen is taken back once', async () => {
  const who = await promoter(shop, 'phone-racer')
  const orders: string[] = []
  for (let index = 0; index < 6; index++) orders.push(await earn(shop, who, 1_000))
  const { availableFen } = (await who.me()).balance
  const refunds = orders.map((id) => merchantPost(shop, `orders/${id}/refunds`))
  const [withdrawn] = await Promise.all([who.withdraw(availableFen), ...refunds])
  const { balance } = await who.me()
  expect(balance.availableFen + balance.inPayoutFen).toBe(0)
  expect([201, 409]).toContain(withdrawn.status)
})
