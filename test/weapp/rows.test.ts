import budgets from '../../budgets.json'
import { costOf, sumOf } from './support/cost'
import { everyPlus, longList, plusOf } from './support/long-list'
import { openShop, type Phone, type Shop } from './support/shop'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const pageRows = 20
const sizes = [20, 200, 1000]

const more = async (phone: Phone) => {
  phone.host.fire('onReachBottom')
  await phone.host.settle()
}

/** What a home page costs in bytes when its endless list is `rows` long and all of it is mounted. */
async function costsAt(rows: number) {
  const phone = await shop.open({ wire: longList(shop.wire, rows + pageRows) })
  const firstScreen = sumOf(phone).bytes
  for (let shown = pageRows; shown < rows; shown += pageRows) await more(phone)
  expect(phone.findAll(everyPlus)).toHaveLength(rows)
  const twentyMore = (await costOf(phone, () => more(phone))).bytes
  expect(phone.findAll(everyPlus)).toHaveLength(rows + pageRows)
  const toasts = phone.host.wx.callsOf('showToast').length
  const tap = (await costOf(phone, () => phone.tap(plusOf(rows / 2)))).bytes
  expect(phone.host.wx.callsOf('showToast')).toHaveLength(toasts + 1)
  return { rows, firstScreen, twentyMore, tap }
}

type Costs = Awaited<ReturnType<typeof costsAt>>
let costs: Costs[]
beforeAll(async () => {
  costs = []
  for (const rows of sizes) costs.push(await costsAt(rows))
}, 60_000)

/** The cheapest and the dearest of the three sizes. */
function span(what: keyof Costs): [number, number] {
  const bytes = costs.map((cost) => cost[what])
  return [Math.min(...bytes), Math.max(...bytes)]
}

test('a tap on one row costs with 1,000 rows what it costs with 20', () => {
  const [least, most] = span('tap')
  expect(most).toBeLessThanOrEqual(budgets.rowTapBytes)
  expect(most - least).toBeLessThanOrEqual(budgets.rowTapGrowthBytes)
})

test('a large catalogue does not make the first screen dearer', () => {
  const [least, most] = span('firstScreen')
  expect(least).toBeGreaterThan(0)
  expect(most).toBe(least)
})

test('twenty more rows cost their own bytes, and not those of the rows above them', () => {
  const [least, most] = span('twentyMore')
  expect(least).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(budgets.twentyRowsBytes)
  // Longer numbers in titles and paths, and nothing else.
  expect(most).toBeLessThan(least * 1.05)
})
