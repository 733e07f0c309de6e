import type { PlaceProduct, Problem, ProductPage } from '@haoli/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { histories } from '../../../../test/histories'
import { readTogether, type TestApp, testApp } from '../../../testing'
import { addGoods, call } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await addGoods(shop.db, { id, priceFen: 900, stock: 1 })
})
afterAll(() => shop.close())
// As they come from a shop that knew no moves: without room between them, two of them at one place.
beforeEach(async () => {
  await sql`update products set position = strpos('abdef', right(id, 1))`.execute(shop.db)
  await sql`update products set position = 2 where id = 'prd_c'`.execute(shop.db)
  await sql`insert into product_categories (category_id, product_id)
    select 'cat_tea', id from products where id in ('prd_b', 'prd_d', 'prd_f') on conflict do nothing`.execute(shop.db)
})

const place = (id: string, wanted: Omit<PlaceProduct, 'productId'> & { productId?: string }) =>
  call<Problem>(shop, shop.asMerchant, 'PUT', `/v1/merchant/products/prd_${id}/place`, {
    ...wanted,
    ...(wanted.productId && { productId: `prd_${wanted.productId}` }),
  })
const order = async (query = '') => {
  const answer = await shop.app.inject(`/v1/products?limit=50${query}`)
  return answer
    .json<ProductPage>()
    .items.map(({ id }) => id.slice(4))
    .join('')
}
const positions = async () =>
  (await shop.db.selectFrom('products').select('position').execute()).map(({ position }) => position)

test('a product is put before or after another one, first or last, and shoppers see it there', async () => {
  expect(await order()).toBe('abcdef')
  expect((await place('e', { where: 'after', productId: 'b' })).body).toEqual({ afterId: 'prd_b' })
  expect(await order()).toBe('abecdf')
  await place('a', { where: 'before', productId: 'f' })
  expect(await order()).toBe('becdaf')
  await place('f', { where: 'first' })
  await place('b', { where: 'last' })
  expect(await order()).toBe('fecdab')
})

test('first and last of a category are places among its goods', async () => {
  await place('f', { where: 'first', categoryId: 'cat_tea' })
  expect([await order(), await order('&categoryId=cat_tea')]).toEqual(['afbcde', 'fbd'])
  await place('f', { where: 'last', categoryId: 'cat_tea' })
  expect([await order(), await order('&categoryId=cat_tea')]).toEqual(['abcdfe', 'bdf'])
})

test('one beside itself, beside none, or beside one that is gone is refused', async () => {
  expect((await place('a', { where: 'after', productId: 'a' })).body.param).toBe('/productId')
  expect((await place('a', { where: 'before' })).body.param).toBe('/productId')
  expect((await place('a', { where: 'after', productId: '404' })).status).toBe(404)
  expect((await place('404', { where: 'first' })).status).toBe(404)
})

test('the log says what it followed before and after', async () => {
  await place('e', { where: 'first' })
  const { before, after } = await shop.db
    .selectFrom('audit_log')
    .select(['before', 'after'])
    .where('action', '=', 'placeProduct')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect([before, after]).toEqual([{ afterId: 'prd_d' }, { afterId: null }])
})

test('whatever is moved, the order is the one of a list in which it was moved', async () => {
  const ids = fc.constantFrom(...'abcdef')
  const move = fc.record({ id: ids, where: fc.constantFrom('first', 'before', 'after', 'last' as const), beside: ids })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      let list = [...(await order())]
      for (const { id, where, beside } of moves) {
        if (id === beside) continue
        const productId = where === 'before' || where === 'after' ? { productId: beside } : {}
        await place(id, { where, ...productId } as PlaceProduct)
        list = list.filter((one) => one !== id)
        const at = list.indexOf(beside)
        list.splice({ first: 0, before: at, after: at + 1, last: list.length }[where], 0, id)
      }
      expect(await order()).toBe(list.join(''))
    }),
    { numRuns: histories(10) },
  )
})

test('of several who put goods at one place at once, each finds room: no two products stand at the same one', async () => {
  await Promise.all([...'cdef'].map((id) => place(id, { where: 'after', productId: 'a' })))
  expect((await order())[0]).toBe('a')
  expect(await order()).toMatch(/^a[cdef]{4}b$/)
  expect(new Set(await positions()).size).toBe(6)
})

test('where the neighbours are read without waiting for others, two stand at one place: the test above can fail', async () => {
  await place('b', { where: 'last' })
  await sql`update products set position = position * 1000`.execute(shop.db)
  const haveRead = readTogether(2)
  const naively = (id: string) =>
    shop.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ position: number }>`
        select position from products where id <> ${id} order by position, id limit 2`.execute(tx)
      await haveRead()
      const [before, after] = rows.map(({ position }) => position) as [number, number]
      await sql`update products set position = ${Math.floor((before + after) / 2)} where id = ${id}`.execute(tx)
    })
  await Promise.all(['prd_e', 'prd_f'].map(naively))
  expect(new Set(await positions()).size).toBe(5)
})
