import { sql } from 'kysely'
import { type TestApp, testApp, testStart } from '../../../testing'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import type { Db } from '../../platform/database/db'
import { countGoods } from '../../systems/goods/count-goods'
import { listMerchantWithdrawals } from '../payouts/merchant-withdrawals'
import { foldSums } from './fold-sums'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await shop.db.executeQuery(sql`alter table withdrawals drop constraint withdrawals_promoter_id_fkey`.compile(shop.db))
})
beforeEach(() => shop.db.deleteFrom('withdrawals').execute())
afterAll(() => shop.close())

const withdraw = (db: Db, ids: readonly string[], amount_fen = 100) =>
  db
    .insertInto('withdrawals')
    .values(
      ids.map((id) => ({
        ...{ id, promoter_id: id, amount_fen, tax_fen: 1, gateway: 'sandbox' as const, state: 'requested' as const },
        ...{ failure: null, requested_at: testStart, confirm_by: null, ended_at: null },
      })),
    )
    .execute()
const pay = (db: Db, ids: readonly string[]) =>
  db
    .updateTable('withdrawals')
    .set({ state: 'paid', ended_at: testStart })
    .where('id', 'in', [...ids])
    .execute()
const sumsOf = async () => (await listMerchantWithdrawals(shop.db, { limit: 1 })).sums
const rowsKept = async () => (await shop.db.selectFrom('withdrawal_sums').select('state').execute()).length
const context = () => shop.deps.newContext({ kind: 'nobody', id: null, roles: new Set() })
const fold = () => shop.db.transaction().execute((tx) => foldSums(tx, '', context()))

test('withdrawals sum to what there is of each state, before and after rows are made one', async () => {
  await withdraw(shop.db, ['a', 'b', 'c'])
  await withdraw(shop.db, ['d'], 1_000)
  await pay(shop.db, ['a', 'd'])
  await shop.db.deleteFrom('withdrawals').where('id', '=', 'c').execute()
  const sums = [
    { state: 'paid', count: 2, amountFen: 1_100, taxFen: 2 },
    { state: 'requested', count: 1, amountFen: 100, taxFen: 1 },
  ]
  expect(await sumsOf()).toEqual(sums)
  await fold()
  expect(await sumsOf()).toEqual(sums)
  expect(await rowsKept()).toBe(2)
})

test('products are counted where they stand: added, taken off, sold out, removed', async () => {
  for (const id of ['kept', 'off', 'gone']) await addGoods(shop.db, { id, priceFen: 100, stock: 1 })
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', 'prd_off').execute()
  await shop.db.updateTable('products').set({ sold_out: true }).where('id', '=', 'prd_kept').execute()
  for (const table of ['stock_moves', 'stocks'] as const)
    await shop.db.deleteFrom(table).where('sku_id', '=', 'sku_gone').execute()
  await shop.db.deleteFrom('skus').where('id', '=', 'sku_gone').execute()
  await shop.db.deleteFrom('products').where('id', '=', 'prd_gone').execute()
  const counts = { all: 2, listed: 1, off: 1, sold_out: 1 }
  expect(await countGoods(shop.db, 5)).toMatchObject(counts)
  await fold()
  expect(await countGoods(shop.db, 5)).toMatchObject(counts)
})

/** While a withdrawal is being made that waits for nobody, and ends before what is folded is written. */
async function whileOneIsMade(foldWith: (made: () => Promise<void>) => Promise<unknown>): Promise<number> {
  await withdraw(shop.db, ['a', 'b'])
  await shop.db.transaction().execute(async (tx) => {
    await withdraw(tx, ['c'])
    await foldWith(async () => {
      await withdraw(shop.db, ['d'])
    })
  })
  return (await sumsOf())[0]?.count ?? 0
}

test('what is added meanwhile is neither lost nor counted twice', async () => {
  expect(
    await whileOneIsMade(async (made) => {
      await fold()
      await made()
      await fold()
    }),
  ).toBe(4)
})

test('read first and deleted then, it would be lost: the control', async () => {
  const counted = await whileOneIsMade(async (made) => {
    const sums = await shop.db.selectFrom('withdrawal_sums').selectAll().execute()
    await made()
    await shop.db.deleteFrom('withdrawal_sums').execute()
    await shop.db.insertInto('withdrawal_sums').values(sums).execute()
  })
  expect(counted).toBe(3)
})
