import type { ChangePrices } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import type { Doing } from '../stock/change-stock'
import { noteChanges } from './note-changes'

type Change = ChangePrices['changes'][number]

/**
 * New prices of SKUs, all of them or none. A price that is based on another one than there is is refused (`goods_changed`). The
 * next import of a file that has the old price sets it again.
 */
export async function changePrices(tx: Tx, changes: readonly Change[], doing: Doing) {
  refuseMalformed(changes)
  const skuIds = changes.map(({ skuId }) => skuId)
  const found = await tx.selectFrom('skus').select(['id', 'product_id']).where('id', 'in', skuIds).execute()
  const productOf = new Map(found.map((row) => [row.id, row.product_id]))
  const missing = skuIds.findIndex((id) => !productOf.has(id))
  if (missing >= 0) throw new Problem('not_found', 'no such SKU', { param: `/changes/${missing}/skuId` })
  const productIds = [...new Set(productOf.values())]
  await lockProducts(tx, productIds)
  const { rows } = await sql<{ id: string }>`
    update skus k set price_fen = w."priceFen", market_price_fen = w."marketPriceFen"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as w ("skuId" text, "priceFen" bigint, "marketPriceFen" bigint, "basedOn" jsonb)
    where k.id = w."skuId" and k.price_fen = (w."basedOn" ->> 'priceFen')::bigint
      and k.market_price_fen is not distinct from (w."basedOn" ->> 'marketPriceFen')::bigint
    returning k.id`.execute(tx)
  refuseStale(changes, new Set(rows.map((row) => row.id)))
  await noteChanges(
    tx,
    changes.flatMap(({ skuId, basedOn, ...prices }) =>
      (
        [
          ['price', basedOn.priceFen, prices.priceFen],
          ['market_price', basedOn.marketPriceFen, prices.marketPriceFen],
        ] as const
      ).flatMap(([what, before, after]) =>
        before === after ? [] : [{ productId: productOf.get(skuId) ?? '', skuId, what, before, after }],
      ),
    ),
    { cause: 'staff', ...doing },
  )
  await showPrices(tx, productIds, doing.now)
}

/** In the order in which a payment for several locks them. */
export async function lockProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  await sql`select from products where id = any (${productIds}) order by id collate "C" for no key update`.execute(tx)
}

/**
 * Makes the prices that lists show of what the SKUs cost: of the listed ones, or of all where none is. Without its hash the next
 * import writes the product again.
 */
export async function showPrices(tx: Tx, productIds: readonly string[], now: Date): Promise<void> {
  await sql`
    update products p set min_price_fen = s.least, max_price_fen = s.most, market_price_fen = s.market,
      content_hash = '', edition = edition + 1, updated_at = ${now}
    from (
      select k.product_id, min(k.price_fen) as least, max(k.price_fen) as most,
        (array_agg(k.market_price_fen order by k.price_fen, k.position, k.id))[1] as market
      from skus k
      where k.product_id = any (${productIds})
        and (k.listed or not exists (select from skus o where o.product_id = k.product_id and o.listed))
      group by k.product_id
    ) s where s.product_id = p.id`.execute(tx)
}

function refuseMalformed(changes: readonly Change[]): void {
  for (const [index, { skuId, priceFen, marketPriceFen }] of changes.entries()) {
    const param = `/changes/${index}`
    if (marketPriceFen !== null && marketPriceFen <= priceFen) {
      const message = 'a market price is higher than the price'
      throw new Problem('validation_failed', message, { param: `${param}/marketPriceFen` })
    }
    if (changes.findIndex((other) => other.skuId === skuId) < index) {
      throw new Problem('validation_failed', 'this SKU is named twice', { param: `${param}/skuId` })
    }
  }
}

function refuseStale(changes: readonly Change[], changed: ReadonlySet<string>): void {
  const rows = changes.flatMap(({ skuId, basedOn }, index) =>
    changed.has(skuId)
      ? []
      : [{ row: index + 1, path: skuId, reason: `it does not cost ${basedOn.priceFen} fen any more` }],
  )
  const [first] = rows
  if (first === undefined) return
  throw new Problem('goods_changed', 'prices have changed since', { param: `/changes/${first.row - 1}`, rows })
}
