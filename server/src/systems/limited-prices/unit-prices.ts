import { type LineOffer, offerObstacleOf } from '@haoli/contract'
import { sql } from 'kysely'
import type { PriceQuestion, UnitPrice } from '../../core/system/parts'
import type { Db } from '../../platform/database/db'

interface Row {
  id: string
  sku_id: string
  price_fen: number
  ends_at: Date
  per_person: number
  left: number
  mine: number
}

/**
 * The limited-time prices of these SKUs for this customer, as of `now`; nothing is asked where no SKU has one. All pieces of a line
 * can have it, or the whole line costs what it usually does, and its offer says why.
 */
export async function limitedUnitPrices(
  db: Db,
  { customerId, lines, now }: PriceQuestion,
): Promise<Map<string, UnitPrice>> {
  const offered = lines.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil > now)
  if (offered.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select o.id, o.sku_id, o.price_fen, o.ends_at, o.per_person, o.quantity - o.taken as left, coalesce(b.pieces, 0) as mine
    from limited_prices o
    left join limited_price_buyers b on b.limited_price_id = o.id and b.customer_id = ${customerId}
    where o.sku_id = any (${offered.map((line) => line.skuId)}) and o.starts_at <= ${now} and o.ends_at > ${now}`.execute(
    db,
  )
  const offers = new Map(rows.map((row) => [row.sku_id, row]))
  return new Map(
    offered.flatMap(({ skuId, priceFen, quantity }) => {
      const offer = offers.get(skuId)
      // An import may have made the SKU cheaper than that.
      return offer && offer.price_fen < priceFen ? [[skuId, unitPriceOf(offer, priceFen, quantity)] as const] : []
    }),
  )
}

function unitPriceOf(row: Row, usualFen: number, quantity: number): UnitPrice {
  const pieces = {
    leftQuantity: row.left,
    perPersonQuantity: row.per_person,
    maxQuantity: Math.max(0, Math.min(row.left, row.per_person - row.mine)),
  }
  const obstacle = offerObstacleOf(pieces, quantity)
  const prices = { priceFen: row.price_fen, usualFen, endsAt: row.ends_at.toISOString() }
  const offer: LineOffer = { kind: 'limited_time', id: row.id, ...prices, ...pieces, obstacle }
  return { fen: obstacle === null ? row.price_fen : usualFen, offer }
}
