import { type CardOffer, limitedPriceLimits, type SkuOffer } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { OwnQuestion } from '../../core/system/parts'
import { hourMs } from '../../platform/durations'

const utc = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The limited-time prices of a product's SKUs that hold or begin soon, and how many pieces this customer can still have. */
export const offersOfProduct = ({ productId, customerId, now }: OwnQuestion): RawBuilder<SkuOffer[]> => {
  const soon = new Date(now.getTime() + limitedPriceLimits.announcedHours * hourMs)
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'skuId', o.sku_id, 'priceFen', o.price_fen,
      'startsAt', ${utc(sql.ref('o.starts_at'))}, 'endsAt', ${utc(sql.ref('o.ends_at'))}, 'quantity', o.quantity,
      'leftQuantity', o.quantity - o.taken, 'perPersonQuantity', o.per_person,
      'maxQuantity', greatest(0, least(o.quantity - o.taken, o.per_person - coalesce(b.pieces, 0)))
    ) order by o.starts_at, k.position, o.id), '[]')
    from skus k join limited_prices o on o.sku_id = k.id
    left join limited_price_buyers b on b.limited_price_id = o.id and b.customer_id = ${customerId}
    where k.product_id = ${productId} and k.listed and o.price_fen < k.price_fen and o.ends_at > ${now} and o.starts_at <= ${soon}
      and o.ends_at > o.starts_at)`
}

/** The offers by which a SKU of the product `p` costs less than any of its SKUs usually does, while pieces are left. */
const cheaper = (now: Date) => sql`
  skus k join limited_prices o on o.sku_id = k.id
  where k.product_id = p.id and k.listed and o.price_fen < p.min_price_fen and o.taken < o.quantity
    and o.starts_at <= ${now} and o.ends_at > ${now}`

/** What the card of a product `p` says of the lowest of them. */
export const offerOfCard = (now: Date): RawBuilder<CardOffer | null> => sql`(
  select jsonb_build_object('priceFen', o.price_fen, 'endsAt', ${utc(sql.ref('o.ends_at'))})
  from ${cheaper(now)} order by o.price_fen, o.ends_at limit 1)`

/** With a `p` of its own, so that PostgreSQL may begin with the offers: `exists` for each `p` reads all products of the shop. */
export const isLimited = (now: Date): RawBuilder<boolean> => sql`p.id in (select p.id from products p, ${cheaper(now)})`

export const limitedMoments = (now: Date): RawBuilder<unknown> => sql`
  (select max(starts_at) from limited_prices where starts_at <= ${now})
  union all (select max(ends_at) from limited_prices where ends_at <= ${now})`
