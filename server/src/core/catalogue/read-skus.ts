import { isOnSale, onSale } from './read-state'
import { type RowReader, wholeOf } from './row-reader'

export interface SkuRow {
  id: string
  specs: { name: string; value: string }[]
  imageUrl: string | null
  priceFen: number
  marketPriceFen: number | null
  listed: boolean
  weightGrams: number
  /** Pieces that can be sold now. */
  stock: number
}

/** ¥10,000,000: the highest price of one piece in the WeChat shop. */
const maxPriceFen = 1_000_000_000
const maxStock = 1_000_000_000
const maxGrams = 1_000_000

/** What a piece weighs, in grams. WeChat has it for the product; a SKU may have its own under the same name. */
export const readGrams = (value: unknown, path: string, fallback: number, read: RowReader): number =>
  read.whole(value, path, { min: 0, max: maxGrams, fallback })

/**
 * Reads the SKUs of a product (wechat.md 1.1). Refuses SKUs that a shopper could not tell apart.
 * `grams`: what a SKU without a weight of its own weighs.
 */
export function readSkus(value: unknown, path: string, grams: number, read: RowReader): SkuRow[] {
  const skus = read.list(value, path, 500).map((entry, index) => readSku(entry, `${path}/${index}`, grams, read))
  if (skus.length === 0) read.fault(path, 'no_sku')

  const names = skus[0]?.specs.map((spec) => spec.name).join(' × ')
  const ids = new Map<string, number>()
  const choices = new Map<string, number>()
  skus.forEach((sku, index) => {
    const at = `${path}/${index}`
    const own = sku.specs.map((spec) => spec.name).join(' × ')
    if (own !== names) read.fault(`${at}/sku_attrs`, 'other_choices', { own, first: names ?? '' })
    const sameId = ids.get(sku.id)
    if (sameId !== undefined) read.fault(`${at}/sku_id`, 'same_id', { path: `${path}/${sameId}` })
    const choice = JSON.stringify(sku.specs.map((spec) => spec.value))
    const sameChoice = choices.get(choice)
    if (sameChoice !== undefined) read.fault(`${at}/sku_attrs`, 'same_choice', { path: `${path}/${sameChoice}` })
    ids.set(sku.id, index)
    choices.set(choice, index)
  })
  return skus
}

function readSku(value: unknown, path: string, grams: number, read: RowReader): SkuRow {
  const from = read.members(value, path)
  const priceFen = read.whole(from.sale_price, `${path}/sale_price`, { min: 1, max: maxPriceFen })
  return {
    id: `sku_${read.id(from.sku_id, `${path}/sku_id`)}`,
    specs: readSpecs(from.sku_attrs, `${path}/sku_attrs`, read),
    imageUrl: read.picture(from.thumb_img, `${path}/thumb_img`),
    priceFen,
    marketPriceFen: readMarketPrice(from.market_price, `${path}/market_price`, priceFen, read),
    // SKUs have the states of products; a SKU without one is on sale with its product.
    listed: isOnSale(from.status ?? onSale, `${path}/status`, read),
    weightGrams: readGrams(from.weight, `${path}/weight`, grams, read),
    stock: read.whole(from.stock_num, `${path}/stock_num`, { min: 0, max: maxStock }),
  }
}

/** The price that is shown struck through: left out where it would not be one. */
function readMarketPrice(value: unknown, path: string, priceFen: number, read: RowReader): number | null {
  const price = wholeOf(value ?? 0)
  if (price === 0) return null
  if (price === undefined || price > maxPriceFen) read.warn(path, 'left_out_no_price')
  else if (price > priceFen) return price
  else read.warn(path, 'left_out_price_low', { priceFen })
  return null
}

function readSpecs(value: unknown, path: string, read: RowReader): SkuRow['specs'] {
  const specs = read.list(value, path, 10).map((entry, index) => {
    const { attr_key, attr_value } = read.members(entry, `${path}/${index}`)
    return {
      name: read.text(attr_key, `${path}/${index}/attr_key`, { min: 1, max: 40 }),
      value: read.text(attr_value, `${path}/${index}/attr_value`, { min: 1, max: 80 }),
    }
  })
  if (new Set(specs.map((spec) => spec.name)).size !== specs.length) read.fault(path, 'choice_named_twice')
  return specs
}
