import type { Product } from '@haoli/contract'
import { readLabels } from './read-labels'
import { readGrams, readSkus, type SkuRow } from './read-skus'
import { isOnSale } from './read-state'
import { readTranslations, type TranslationRow } from './read-translations'
import { isMembers, type RowReader, wholeOf } from './row-reader'

/** A checked product of the file, with our names for its members and our prefixes on its ids. */
export interface ProductRow {
  id: string
  title: string
  subtitle: string
  imageUrls: string[]
  description: string
  detailImageUrls: string[]
  attributes: { name: string; value: string }[]
  services: { sevenDayReturn: boolean; freightInsurance: boolean; damageGuarantee: boolean; afterSaleNote: string }
  purchaseLimit: Product['purchaseLimit']
  /** null: none is named. */
  freightTemplateId: string | null
  /** The category ids of the file, from the root to the leaf. */
  categoryIds: string[]
  listed: boolean
  /** null: not in the file. */
  soldCount: number | null
  skus: SkuRow[]
  translations: TranslationRow[]
  /** As product_labels has them. */
  labels: string[]
}

const limitPeriods = [null, 'day', 'week', 'month', 'year'] as const

/** Reads one `product` of `product/get`, or the whole answer around it (wechat.md 1.1). null: the row has faults. */
export function readProduct(value: unknown, read: RowReader): ProductRow | null {
  if (!isMembers(value)) {
    read.fault('', 'row_no_object')
    return null
  }
  const answer = 'errcode' in value || ('product' in value && !('product_id' in value))
  if (answer && value.errcode !== undefined && value.errcode !== 0) {
    read.fault('/errcode', 'answer_is_error', { error: `${value.errcode} ${value.errmsg ?? ''}`.trim() })
    return null
  }
  if (answer && !isMembers(value.product)) {
    read.fault('/product', 'missing')
    return null
  }
  const at = answer ? '/product' : ''
  const from = answer && isMembers(value.product) ? value.product : value

  const description = read.carriedMembers(from.desc_info, `${at}/desc_info`)
  const service = read.carriedMembers(from.extra_service, `${at}/extra_service`)
  const cats = Array.isArray(from.cats_v2) && from.cats_v2.length > 0 ? 'cats_v2' : 'cats'
  const express = read.members(from.express_info, `${at}/express_info`)
  const grams = readGrams(express.weight, `${at}/express_info/weight`, 0, read)
  const skus = readSkus(from.skus, `${at}/skus`, grams, read)
  const product: ProductRow = {
    id: `prd_${read.id(from.product_id, `${at}/product_id`)}`,
    title: read.text(from.title, `${at}/title`, { min: 3, max: 60 }),
    subtitle: read.carried(from.sub_title, `${at}/sub_title`, { usual: 18 }),
    imageUrls: read.pictures(from.head_imgs, `${at}/head_imgs`, 9),
    description: read.carried(description.desc, `${at}/desc_info/desc`, { usual: 2000 }),
    detailImageUrls: read.pictures(description.imgs, `${at}/desc_info/imgs`, 50),
    attributes: readAttributes(from.attrs, `${at}/attrs`, read),
    services: {
      sevenDayReturn: read.promise(service.seven_day_return, `${at}/extra_service/seven_day_return`, 3),
      freightInsurance: read.promise(service.freight_insurance, `${at}/extra_service/freight_insurance`, 1),
      damageGuarantee: read.promise(service.damage_guarantee, `${at}/extra_service/damage_guarantee`, 1),
      afterSaleNote: read.carried(from.aftersale_desc, `${at}/aftersale_desc`, { usual: 500 }),
    },
    purchaseLimit: readPurchaseLimit(from.limited_info, `${at}/limited_info`, read),
    freightTemplateId: readTemplateId(express.template_id, `${at}/express_info/template_id`, read),
    categoryIds: readCategories(from[cats], `${at}/${cats}`, read),
    // A product counts as listed only with a listed SKU.
    listed: isOnSale(from.status, `${at}/status`, read) && skus.some((sku) => sku.listed),
    soldCount: readSoldCount(from.total_sold_num ?? from.sold_num, `${at}/total_sold_num`, read),
    skus,
    translations: readTranslations(from, at, read),
    labels: readLabels(from, at, read),
  }
  return read.faults > 0 ? null : product
}

function readAttributes(value: unknown, path: string, read: RowReader): ProductRow['attributes'] {
  return read.carriedList(value, path, 200).flatMap((entry, index) => {
    const { attr_key, attr_value } = read.carriedMembers(entry, `${path}/${index}`)
    const name = read.carried(attr_key, `${path}/${index}/attr_key`, { usual: 100, most: 100 })
    const text = read.carried(attr_value, `${path}/${index}/attr_value`, { usual: 1000, most: 1000 })
    return name === '' || text === '' ? [] : [{ name, value: text }]
  })
}

function readPurchaseLimit(value: unknown, path: string, read: RowReader): ProductRow['purchaseLimit'] {
  const { period_type, limited_buy_num } = read.members(value, path)
  const type = read.whole(period_type, `${path}/period_type`, { min: 0, max: 1000, fallback: 0 })
  const quantity = read.whole(limited_buy_num, `${path}/limited_buy_num`, { min: 0, max: 1_000_000, fallback: 0 })
  const period = limitPeriods[type]
  // Never more than the merchant wanted to sell to one person.
  if (period === undefined) {
    read.warn(`${path}/period_type`, quantity > 0 ? 'period_unknown_limit' : 'period_unknown', { type })
  }
  return period === null || quantity === 0 ? null : { period: period ?? 'ever', quantity }
}

/** A uint64 in WeChat's files, where 0 and '' stand for none; a shop may call its templates by other names. */
function readTemplateId(value: unknown, path: string, read: RowReader): string | null {
  const id = read.text(Number.isSafeInteger(value) ? String(value) : value, path, { min: 0, max: 32 })
  if (id === '' || id === '0') return null
  if (!/^[A-Za-z0-9_-]+$/.test(id)) read.fault(path, 'not_a_template_id', { id })
  return id
}

function readCategories(value: unknown, path: string, read: RowReader): string[] {
  const ids = read
    .list(value, path, 10)
    .map((entry, index) => `cat_${read.id(isMembers(entry) ? entry.cat_id : entry, `${path}/${index}/cat_id`)}`)
  return [...new Set(ids)]
}

function readSoldCount(value: unknown, path: string, read: RowReader): number | null {
  if (value === undefined || value === null) return null
  const count = wholeOf(value)
  if (count !== undefined && count >= 0 && count <= 1_000_000_000_000) return count
  read.warn(path, 'left_out_no_pieces')
  return null
}
