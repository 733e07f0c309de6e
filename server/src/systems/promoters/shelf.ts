import type { MyShelf, SaveShelf, Shelf } from '@haoli/contract'
import { productCards } from '../../core/products/product-cards'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { readReadableCode } from '../../platform/readable-code'
import { promoterGoods } from './goods'

type Known = Pick<Context, 'now' | 'registry'>

/** A promoter's own shelf, in their order, with what each earns; also what the shop has taken off its shelf since. */
export async function myShelf(db: Db, promoterId: string, context: Known): Promise<MyShelf> {
  const shelf = await db
    .selectFrom('promoter_shelves')
    .select('title')
    .where('promoter_id', '=', promoterId)
    .executeTakeFirst()
  const ids = await goodsOf(db, promoterId)
  const cards = await productCards(db, ids, context)
  const { items: paid } = await promoterGoods(
    db,
    promoterId,
    { productIds: ids, limit: Math.max(1, ids.length) },
    context,
  )
  const items = cards.map((product) => ({
    product,
    earnsFen: paid.find((one) => one.product.id === product.id)?.earnsFen ?? null,
  }))
  return { title: shelf?.title ?? '', items }
}

/**
 * Replaces the shelf. Rivals take turns by its row. `validation_failed` for goods that are not listed, unless they were on the shelf
 * already: what was taken off since can be kept in its place until it comes back.
 */
export async function saveShelf(
  tx: Tx,
  promoterId: string,
  { title, productIds }: SaveShelf,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('promoter_shelves')
    .values({ promoter_id: promoterId, title, changed_at: now })
    .onConflict((conflict) => conflict.column('promoter_id').doUpdateSet({ title, changed_at: now }))
    .execute()
  const known = new Set([...(await goodsOf(tx, promoterId)), ...(await listedOf(tx, productIds))])
  const unknown = productIds.findIndex((id) => !known.has(id))
  if (unknown >= 0) {
    throw new Problem('validation_failed', 'no such product on the shelf of the shop', {
      param: `/productIds/${unknown}`,
    })
  }
  await tx.deleteFrom('promoter_shelf_goods').where('promoter_id', '=', promoterId).execute()
  if (productIds.length === 0) return
  await tx
    .insertInto('promoter_shelf_goods')
    .values(productIds.map((product_id, position) => ({ promoter_id: promoterId, product_id, position })))
    .execute()
}

/** What buyers see of the shelf that a link leads to: what is listed, and whose it is. `not_found` for other codes. */
export async function shelfOfLink(db: Db, code: string, context: Known): Promise<Shelf> {
  const link = await db
    .selectFrom('promoter_links')
    .innerJoin('promoters', 'promoters.id', 'promoter_links.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .leftJoin('promoter_shelves', 'promoter_shelves.promoter_id', 'promoters.id')
    .select(['promoters.id', 'promoters.state', 'nickname', 'avatar_url as avatarUrl', 'promoter_shelves.title'])
    .where('code', '=', readReadableCode(code))
    .where('target', '=', 'shelf')
    .executeTakeFirst()
  if (!link) throw notFound('shelf')
  const cards = await productCards(db, await goodsOf(db, link.id), context)
  const { nickname, avatarUrl } = link
  return {
    title: link.title ?? '',
    promoter: link.state === 'active' ? { nickname, avatarUrl } : null,
    items: cards.filter(({ listed }) => listed),
  }
}

async function goodsOf(db: Db, promoterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('promoter_shelf_goods')
    .select('product_id')
    .where('promoter_id', '=', promoterId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.product_id)
}

async function listedOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('products')
    .select('id')
    .where('id', 'in', [...ids])
    .where('listed', '=', true)
    .execute()
  return rows.map((row) => row.id)
}
