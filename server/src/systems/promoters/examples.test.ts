import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recommender } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { agency } from '../../../testing/agencies/agency-fixtures'
import { addGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { friend, wait } from '../../../testing/presents/present-fixtures'
import { decide, homeOf, moveTo, sell, stranger } from '../../../testing/promoters/held-fixtures'
import { complete, merchantPost, openLink, promoter, publish } from '../../../testing/promoters/promoter-fixtures'

// The examples of docs/attribution.md, played: the last column of each table is what the shop says.

const document = readFileSync(join(__dirname, '../../../../docs/attribution.md'), 'utf8')
/** The days and the last column of an example's table. */
function example(name: string) {
  const [, after = ''] = document.split(`<!-- example: ${name} -->`)
  const [table = ''] = after.split('<!-- end of the example -->')
  const rows = table.split('\n').filter((line) => /^\| \d/.test(line))
  return rows.map((line) => line.split('|').map((cell) => cell.trim())).map(([, on, , then]) => [on, then])
}

const day = (time: string | Date | null | undefined) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Asia/Shanghai' }).format(
    new Date(time ?? 0),
  )
const yuan = (fen: number) => `${fen < 0 ? '-' : ''}¥${(Math.abs(fen) / 100).toFixed(2)}`

let shop: TestApp
beforeEach(async () => {
  shop = await testApp()
})
afterEach(() => shop.close())

test('the example of a sale is what happens', async () => {
  const chen = await promoter(shop, 'phone-chen')
  const li = await friend(shop, 'phone-li')
  const sku = await addGoods(shop.db, { id: 'tea', priceFen: 16_800, stock: 9 })
  await publish(shop, { productId: 'prd_tea' })
  const told: string[][] = []
  const tell = (what: string) => told.push([day(shop.clock.now()), what])
  const until = async () => day((await li.get<Recommender>('/v1/me/recommender')).body.recommender?.until)
  const [newest, oldest] = [async () => (await chen.lines())[0], async () => (await chen.lines()).at(-1)]

  await openLink(li, await chen.link('prd_tea'))
  tell(`Li is locked to Chen until ${await until()}`)
  await wait(shop, 3 * days)
  const order = await li.payInFull((await li.order(lineOf(sku))).body.id)
  const pending = await newest()
  tell(`Chen earns ${yuan(pending?.amountFen ?? 0)}, ${pending?.state}; the lock now lasts until ${await until()}`)
  await wait(shop, 8 * days)
  await complete(shop, li, order.id)
  tell(`the line says that it settles on ${day((await newest())?.settlesAt)}`)
  await wait(shop, 7 * days)
  tell(`${yuan((await chen.me()).balance.availableFen)} can be withdrawn`)
  await wait(shop, days)
  await chen.confirm((await chen.withdraw()).body.id)
  const paid = await oldest()
  tell(`${yuan(paid?.amountFen ?? 0)} was ${paid?.state}`)
  await wait(shop, 4 * days)
  const refund = { lines: [{ lineId: order.lines[0]?.id, fen: 5_000 }] }
  await merchantPost(shop, `orders/${order.id}/refunds`, refund)
  tell(`a line of ${yuan((await newest())?.amountFen ?? 0)} is added, which the next earnings net`)

  expect(told).toEqual(example('sale'))
})

test('the example of a split is what each gets', async () => {
  const [supplier, helper] = [await agency(shop, '供货团'), await agency(shop, '帮卖团')]
  const chen = await helper.promoter('phone-chen')
  const sku = await addGoods(shop.db, { id: 'tea', priceFen: 16_800, stock: 9 })
  await publish(shop, { productId: 'prd_tea', kind: 'targeted', agencyIds: [supplier.agencyId], servicePpm: 20_000 })
  await helper.take((await supplier.offer('prd_tea', 90_000)).body.id)
  const li = await friend(shop, 'phone-li')
  await openLink(li, await chen.link('prd_tea'))
  await li.payInFull((await li.order(lineOf(sku))).body.id)
  const got = {
    promoter: (await chen.me()).balance.pendingFen,
    agency: (await helper.me()).balance.pendingFen,
    supplier: (await supplier.me()).balance.pendingFen,
  }
  expect(Object.entries(got).map(([part, fen]) => [part, yuan(fen)])).toEqual(splitExample())
})

/** The first and the last column of the example of a split. */
function splitExample() {
  const [, after = ''] = document.split('<!-- example: split -->')
  const [table = ''] = after.split('<!-- end of the example -->')
  const rows = table.split('\n').filter((line) => /^\| (promoter|agency|supplier) /.test(line))
  return rows.map((line) => line.split('|').map((cell) => cell.trim())).map(([, part, , fen]) => [part, fen])
}

test('the example of a hold is what happens', async () => {
  const chen = await promoter(shop, 'phone-chen')
  const wang = await stranger(shop)
  await moveTo(shop, wang, { phone: (await homeOf(shop, chen)).phone })
  const told: string[][] = []
  const tell = (what: string) => told.push([day(shop.clock.now()), what])

  const { order, line } = await sell(shop, chen, { to: wang, priceFen: 16_800 })
  const { amountFen, state, hold, id } = await line()
  tell(`${yuan(amountFen)} is ${state} because of ${hold?.reasons}, until ${day(hold?.lapsesAt)}`)
  await wait(shop, days)
  await chen.post(`/v1/me/promoter/commissions/${id}/appeal`, { words: '王女士是我妈妈' })
  tell(`the hold is ${(await line()).hold?.state}`)
  await wait(shop, 7 * days)
  await complete(shop, wang, order.id)
  tell(`the line says that it settles on ${day((await line()).settlesAt)}`)
  await wait(shop, 8 * days)
  await decide(shop, order.id, 'release')
  await shop.deps.jobs.runDue()
  tell(`${yuan((await chen.me()).balance.availableFen)} can be withdrawn`)

  expect(told).toEqual(example('hold'))
})
