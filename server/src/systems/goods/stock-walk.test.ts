import fc from 'fast-check'
import { sql } from 'kysely'
import { histories } from '../../../../test/histories'
import { seedCatalogue, seeded, type TestDatabase, testDatabase, testStart } from '../../../testing'
import { nobody } from '../../core/actors/actor'
import { changeStock } from '../../core/stock/change-stock'
import {
  holdStock,
  releaseStock,
  restock,
  sellStock,
  swapSold,
  takeForReplacement,
  undoSale,
} from '../../core/stock/stock'
import type { Db, Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

// Whatever happens to a stock, its history adds up to it.

let shop: TestDatabase
beforeAll(async () => {
  shop = await testDatabase()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const { red, blue, product } = seeded.scarf
const of = { orderId: 'ord_walk', now: testStart }
const doing = { by: nobody, reason: 'walk', now: testStart }
const skus = [red, blue] as const

const stocks = (db: Db) =>
  db
    .selectFrom('stocks')
    .selectAll()
    .where('sku_id', 'in', [...skus])
    .orderBy('sku_id')
    .execute()

/** What the history says that each stock is. */
const addedUp = async (db: Db) =>
  (
    await sql`select sku_id, sum(available + held + sold)::bigint as supplied, sum(available)::bigint as available,
        sum(held)::bigint as held, sum(sold)::bigint as sold
      from stock_moves where sku_id = any (${[...skus]}) group by sku_id order by sku_id`.execute(db)
  ).rows

interface Step {
  does: 'hold' | 'release' | 'sell' | 'undo' | 'replace' | 'return' | 'swap' | 'count' | 'add'
  sku: number
  pieces: number
}

/** Each step asks for what may not be possible, except where the shop itself never would. */
async function walk(tx: Tx, { does, sku, pieces }: Step): Promise<void> {
  const [one, other] = sku === 0 ? skus : ([blue, red] as const)
  const before = (await stocks(tx)).find((row) => row.sku_id === one)
  if (before === undefined) throw new Error('no stock')
  const some = (most: number) => [{ sku_id: one, product_id: product, quantity: Math.min(pieces, most) }]
  switch (does) {
    case 'hold':
      return holdStock(tx, some(pieces), of)
    case 'release':
      return before.held > 0 ? releaseStock(tx, some(before.held), of) : undefined
    case 'sell':
      return before.held > 0 ? sellStock(tx, some(before.held), of) : undefined
    case 'undo': {
      const [back] = some(before.sold)
      return back && back.quantity > 0 ? undoSale(tx, [{ ...back, unshipped: back.quantity }], of) : undefined
    }
    case 'replace':
      return takeForReplacement(tx, some(pieces), of)
    case 'return':
      return before.sold > 0 ? restock(tx, some(before.sold), { cause: 'return', ...of }) : undefined
    case 'swap':
      return before.sold > 0 ? swapSold(tx, { from: one, to: other, param: '/skuId', ...of }) : undefined
    case 'count':
      await changeStock(tx, [{ skuId: one, counted: pieces, basedOn: before.available + before.held }], doing)
      return
    case 'add':
      await changeStock(tx, [{ skuId: one, delta: pieces - 5 }], doing)
  }
}

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom('hold', 'release', 'sell', 'undo', 'replace', 'return', 'swap', 'count', 'add'),
    sku: fc.nat(1),
    pieces: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 12 },
)

test('the history of a stock adds up to it after any walk', async () => {
  let refused = 0
  let taken = 0
  await fc.assert(
    fc.asyncProperty(steps, async (walked) => {
      await shop.db
        .transaction()
        .execute(async (tx) => {
          for (const step of walked) {
            await sql`savepoint step`.execute(tx)
            const done = await walk(tx, step).then(
              () => true,
              (error: unknown) => {
                if (error instanceof Problem) return false
                throw error
              },
            )
            await sql.raw(done ? 'release savepoint step' : 'rollback to savepoint step').execute(tx)
            if (done) taken += 1
            else refused += 1
          }
          expect(await addedUp(tx)).toEqual(await stocks(tx))
          throw new Over()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Over)) throw error
        })
    }),
    { numRuns: histories() },
  )
  expect(taken).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
}, 600_000)

/** Ends a walk, and with it its transaction. */
class Over extends Error {}
