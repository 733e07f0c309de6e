import type { Db } from '../src/platform/database/db'
import { openStock } from './catalogue/open-stock'
import { testStart } from './test-clock'

/** What `seedCatalogue` puts on the shelf. */
export const seeded = {
  category: 'cat_1',
  /** One SKU, 68.00, 20 pieces. */
  tea: { product: 'prd_1', sku: 'sku_1', priceFen: 6_800, stock: 20 },
  /** Two SKUs: red has 5 pieces at 199.00, blue is sold out at 219.00. */
  scarf: { product: 'prd_2', red: 'sku_2', redPriceFen: 19_900, redStock: 5, blue: 'sku_3', bluePriceFen: 21_900 },
  /** Off the shelf, one SKU, 0.01. */
  sticker: { product: 'prd_3', sku: 'sku_4', priceFen: 1, stock: 100 },
} as const

/** Writes three small products directly into the tables, for tests that need something to buy. */
export async function seedCatalogue(db: Db): Promise<typeof seeded> {
  await db
    .insertInto('categories')
    .values({ id: seeded.category, parent_id: null, name: '茶叶', level: 1, position: 1, icon_url: null })
    .execute()
  const { tea, scarf, sticker } = seeded
  await product(db, tea.product, '明前龙井 50g', true, [
    { id: tea.sku, specs: [{ name: '规格', value: '50g' }], priceFen: tea.priceFen, stock: tea.stock },
  ])
  await product(db, scarf.product, '真丝围巾', true, [
    { id: scarf.red, specs: [{ name: '颜色', value: '红' }], priceFen: scarf.redPriceFen, stock: scarf.redStock },
    { id: scarf.blue, specs: [{ name: '颜色', value: '蓝' }], priceFen: scarf.bluePriceFen, stock: 0 },
  ])
  await product(db, sticker.product, '一分钱贴纸', false, [
    { id: sticker.sku, specs: [], priceFen: sticker.priceFen, stock: sticker.stock },
  ])
  return seeded
}

interface SeedSku {
  id: string
  specs: { name: string; value: string }[]
  priceFen: number
  stock: number
}

async function product(db: Db, id: string, title: string, listed: boolean, skus: SeedSku[]): Promise<void> {
  const prices = skus.map((sku) => sku.priceFen)
  const services = { sevenDayReturn: true, freightInsurance: false, damageGuarantee: true, afterSaleNote: '' }
  await db
    .insertInto('products')
    .values({
      id,
      title,
      subtitle: '',
      image_urls: JSON.stringify([`/media/${id}.webp`]),
      description: '',
      detail_image_urls: '[]',
      attributes: '[]',
      services: JSON.stringify(services),
      purchase_limit: 'null',
      leaf_category_id: seeded.category,
      listed,
      min_price_fen: Math.min(...prices),
      max_price_fen: Math.max(...prices),
      market_price_fen: null,
      position: Number(id.slice(4)),
      search_text: title,
      content_hash: id,
      created_at: testStart,
      updated_at: testStart,
    })
    .execute()
  await db.insertInto('product_categories').values({ category_id: seeded.category, product_id: id }).execute()
  for (const [position, { id: skuId, specs, priceFen, stock }] of skus.entries()) {
    const row = { id: skuId, product_id: id, specs: JSON.stringify(specs), image_url: null, price_fen: priceFen }
    await db
      .insertInto('skus')
      .values({ ...row, market_price_fen: null, position })
      .execute()
    await openStock(db, skuId, stock)
  }
}
