import { sql } from 'kysely'
import { hours, type TestApp, testApp } from '../../../testing'
import { freshGoods, shopper } from '../../../testing/orders/trade-fixtures'
import { paidOrder, toldTo } from '../../../testing/orders/waiting-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'

let shop: TestApp
const failed: unknown[] = []
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => failed.push(error) })
  // Jobs that repeat are scheduled by the first run.
  await wait(shop, 1)
})
afterAll(() => shop.close())

test('an order that cannot be told of keeps no other from being told, and is told when that is mended', async () => {
  const [wang, li] = [await shopper(shop, 'phone-wang'), await shopper(shop, 'phone-li')]
  const kindsTold = async (who: typeof wang) => (await toldTo(shop, who)).map(({ kind }) => kind)
  // The one that fails is the first in every order.
  await paidOrder(li, await fresh())
  await paidOrder(wang, await fresh())
  await sql`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'not this one'; end $$`.execute(shop.db)
  await sql`
    create trigger refuse before insert on messages for each row when (new.customer_id = ${sql.lit(li.id)})
    execute function refuse()`.execute(shop.db)
  await wait(shop, 48 * hours + 600)
  expect(await kindsTold(wang)).toEqual(['order_late'])
  expect(await kindsTold(li)).toEqual([])
  expect(failed.length).toBeGreaterThan(0)
  await sql`drop trigger refuse on messages`.execute(shop.db)
  await wait(shop, 7 * hours)
  expect(await kindsTold(li)).toEqual(['order_late'])
  expect(await kindsTold(wang)).toEqual(['order_late'])
})
