import type { PromoterGoods, PromoterProduct } from '@haoli/contract'
import { sql } from 'kysely'
import { shareOf } from '../../core/commission/share-of'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { promoterGoods } from './goods'
import { listMaterials } from './materials'

/** A product as its promoter sees it; `not_found` where nothing pays for it now. */
export async function promoterProduct(
  db: Db,
  { productId, promoterId }: { productId: string; promoterId: string },
  context: Pick<Context, 'now' | 'registry'>,
): Promise<PromoterProduct> {
  const { items } = await promoterGoods(db, promoterId, { productIds: [productId], limit: 1 }, context)
  const [goods] = items
  if (!goods) throw notFound('product with a plan')
  const [skus, mine, materials] = await Promise.all([
    skusOf(db, goods),
    soldBy(db, { productId, promoterId }),
    listMaterials(db, { productId }),
  ])
  return { goods, skus, mine, materials: materials.items }
}

async function skusOf(db: Db, { product, ratePpm }: PromoterGoods): Promise<PromoterProduct['skus']> {
  const rows = await db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .select(['skus.id', 'specs', 'price_fen as priceFen', 'available'])
    .where('product_id', '=', product.id)
    .where('listed', '=', true)
    .orderBy('position')
    .execute()
  return rows.map(({ id, specs, priceFen, available }) => ({
    id,
    specText: specs.map(({ value }) => value).join(' / '),
    priceFen,
    earnsFen: shareOf(priceFen, ratePpm),
    soldOut: available === 0,
  }))
}

async function soldBy(
  db: Db,
  { productId, promoterId }: { productId: string; promoterId: string },
): Promise<PromoterProduct['mine']> {
  const { rows } = await sql<PromoterProduct['mine']>`
    select count(distinct t.order_id)::int as orders, coalesce(sum(c.base_fen), 0)::bigint as "salesFen",
      coalesce(sum(c.amount_fen - c.reversed_fen), 0)::bigint as "earnedFen"
    from commission_terms t
    join commissions c on c.terms_of = t.order_line_id
    join order_lines l on l.id = c.order_line_id
    where t.promoter_id = ${promoterId} and l.product_id = ${productId}`.execute(db)
  return rows[0] ?? { orders: 0, salesFen: 0, earnedFen: 0 }
}
