import type { ImportPreview, Role, Task } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { lockWaits } from '../../../testing/lock-waits'
import { call } from '../../../testing/orders/trade-fixtures'
import { changePrices } from '../../core/catalogue/change-prices'
import { currentRows } from '../../core/catalogue/current-rows'
import { importOne } from '../../core/catalogue/import-one'
import type { ProductRow } from '../../core/catalogue/read-product'
import { changeStock } from '../../core/stock/change-stock'
import type { Tx } from '../../platform/database/db'

// Staff change a price or a count while a row of a preview is imported: the row fails, whoever was at it first.

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  await file('catalogue/imports', [sampleProduct(7), sampleProduct(8), sampleProduct(9)])
})
afterAll(() => shop.close())

const file = async <T>(path: string, body: unknown) => {
  const headers = { ...shop.asMerchant, 'content-type': 'application/json' }
  const url = `/v1/merchant/${path}`
  return (await shop.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })).json<T>()
}
/** A file with another price and count than the shop's 6800 fen and 20 pieces. */
const preview = async (product: number) => {
  const sku = sampleSku(`${product}01`, '50g', { sale_price: 5_900, stock_num: 3 })
  return (await file<ImportPreview>('catalogue/previews', [sampleProduct(product, { skus: [sku] })])).id
}
const doing = () => ({
  by: { kind: 'machine', id: 'key_sandbox', roles: new Set<Role>() } as const,
  reason: '店员',
  now: shop.clock.now(),
})
const dearer = (tx: Tx, skuId: string) => {
  const basedOn = { priceFen: 6_800, marketPriceFen: null }
  return changePrices(tx, [{ skuId, priceFen: 7_500, marketPriceFen: null, basedOn }], doing())
}
const count = (tx: Tx, skuId: string) => changeStock(tx, [{ skuId, counted: 15, basedOn: 20 }], doing())
const shelf = (skuId: string) =>
  shop.db
    .selectFrom('skus')
    .innerJoin('stocks', 'sku_id', 'skus.id')
    .select(['price_fen', 'available'])
    .where('skus.id', '=', skuId)
    .executeTakeFirstOrThrow()

/** Applies a preview while `change` is made but not committed, and answers how many of its rows failed. */
async function appliedDuring(id: string, change: (tx: Tx) => Promise<unknown>): Promise<number | undefined> {
  const { body } = await call<ImportPreview>(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/catalogue/previews/${id}/apply`,
  )
  let running: Promise<unknown> = Promise.resolve()
  await shop.db.transaction().execute(async (tx) => {
    await change(tx)
    running = shop.deps.jobs.runDue()
    while ((await lockWaits(shop.db)) < 1);
  })
  await running
  await shop.deps.jobs.runDue()
  return (await call<Task>(shop, shop.asMerchant, 'GET', `/v1/merchant/tasks/${body.taskId}`)).body.failed
}

test('a price that staff set at that moment stays', async () => {
  const id = await preview(7)
  expect(await appliedDuring(id, (tx) => dearer(tx, 'sku_701'))).toBe(1)
  expect(await shelf('sku_701')).toEqual({ price_fen: 7_500, available: 20 })
})

test('a count that staff make at that moment stays', async () => {
  const id = await preview(8)
  expect(await appliedDuring(id, (tx) => count(tx, 'sku_801'))).toBe(1)
  expect(await shelf('sku_801')).toEqual({ price_fen: 6_800, available: 15 })
})

test('both are overwritten if the product is compared before it is locked, so the tests above can fail', async () => {
  await applyNaively(await preview(9), async () => {
    await shop.db.transaction().execute((tx) => count(tx, 'sku_901'))
    await shop.db.transaction().execute((tx) => dearer(tx, 'sku_901'))
  })
  expect(await shelf('sku_901')).toEqual({ price_fen: 5_900, available: 3 })
})

/** The wrong way: staff write between its look and its write. */
const applyNaively = (previewId: string, haveRead: () => Promise<void>) =>
  shop.db.transaction().execute(async (tx) => {
    const kept = await tx
      .selectFrom('catalogue_preview_rows')
      .select(['product', 'edition'])
      .where('preview_id', '=', previewId)
      .executeTakeFirstOrThrow()
    const product = kept.product as unknown as ProductRow
    expect((await currentRows(tx, [product.id])).get(product.id)?.edition).toBe(kept.edition)
    await haveRead()
    await importOne(tx, product, doing())
  })
