import type { FreightSetting, Product, Sku } from '@haoli/contract'
import type { DeliverySetting } from '@haoli/contract/schemas'
import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { Answers } from '../answers/keep-answers'
import type { FreightGoods } from '../freight/freight'
import { freightSetting } from '../freight/freight-setting'
import { deliverySetting } from '../pricing/delivery-promise'
import { readSettings } from '../settings/read-setting'
import type { AddedToProduct, AddedToSku, OfProducts } from '../system/parts'
import type { Context } from '../system/system'

type PublicSku = Omit<Sku, 'availableQuantity' | keyof AddedToSku>

/** Members of a product's answer that are the same for everybody until the catalogue changes. */
export interface PublicProduct
  extends Omit<Product, 'soldCount' | 'soldOut' | 'delivery' | 'skus' | keyof AddedToProduct> {
  skus: PublicSku[]
}

/** These members, and what the others are made with. */
export interface PublicPart {
  shown: PublicProduct
  /** Includes categories without a name: whether a product can be given must not depend on names. */
  categoryIds: string[]
  mayBeGiven: boolean
  /** One piece, the lightest. */
  piece: FreightGoods
  ofAll: OfAllProducts
}

/** What is the same for all products. */
interface OfAllProducts {
  freight: FreightSetting
  delivery: Static<typeof DeliverySetting>
  additions: OfProducts
}

interface Row extends Omit<PublicProduct, 'specs' | 'skus'> {
  skus: (PublicSku & { weightGrams: number })[]
  categoryIds: string[]
  mayBeGiven: boolean
  freightTemplateId: string | null
}

interface From extends Pick<Context, 'now' | 'registry'> {
  answers: Pick<Answers, 'part'>
}

/** The public part of a product, also off the shelf, because favourites and orders still link to it. Throws `not_found`. */
export async function readPublicPart(db: Db, id: string, { now, registry, answers }: From): Promise<PublicPart> {
  const [{ rows }, ofAll] = await Promise.all([
    sql<Row>`
      select p.id, p.title, p.subtitle, p.image_urls as "imageUrls", p.min_price_fen as "priceFen",
        p.max_price_fen as "maxPriceFen", p.market_price_fen as "marketPriceFen", p.listed, p.attributes, p.description,
        p.detail_image_urls as "detailImageUrls", p.services, p.purchase_limit as "purchaseLimit",
        p.freight_template_id as "freightTemplateId", p.may_be_given as "mayBeGiven",
        array(select category_id from product_categories where product_id = p.id) as "categoryIds", (
          select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.level, c.position), '[]')
          from product_categories pc join categories c on c.id = pc.category_id where pc.product_id = p.id
        ) as categories, (
          select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'specs', k.specs, 'imageUrl', k.image_url,
            'priceFen', k.price_fen, 'marketPriceFen', k.market_price_fen, 'weightGrams', k.weight_grams) order by k.position), '[]')
          from skus k join stocks t on t.sku_id = k.id where k.product_id = p.id and k.listed
        ) as skus
      from products p where p.id = ${id}`.execute(db),
    answers.part('of all products', async () => {
      const [freight, delivery] = await readSettings(db, [freightSetting, deliverySetting], now)
      return { freight, delivery, additions: await registry.productAdditions(db, now) }
    }),
  ])
  const [row] = rows
  if (row === undefined) throw notFound('product')
  const { categoryIds, mayBeGiven, freightTemplateId, ...shown } = row
  const skus = row.skus.map(({ weightGrams: _, ...sku }) => sku)
  const weightGrams = row.skus.length > 0 ? Math.min(...row.skus.map((sku) => sku.weightGrams)) : 0
  return {
    shown: { ...shown, specs: specsOf(skus), skus },
    categoryIds,
    mayBeGiven,
    piece: { freightTemplateId, weightGrams },
    ofAll,
  }
}

/** The choices and their values, in the order in which the SKUs name them. */
function specsOf(skus: Pick<Sku, 'specs'>[]): Product['specs'] {
  const values = new Map<string, Set<string>>()
  for (const { specs } of skus) {
    for (const { name, value } of specs) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  return [...values].map(([name, set]) => ({ name, values: [...set] }))
}
