import { type CreateMaterial, limits, type Material, type MaterialPage, promoterLimits } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Wanted {
  productId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Words and pictures that promoters send along with a product, the latest first. */
export async function listMaterials(
  db: Db,
  { productId, cursor, limit = limits.pageDefault }: Wanted,
): Promise<MaterialPage> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('promoter_materials')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (productId !== undefined) query = query.where('product_id', '=', productId)
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** `not_found` for a product that does not exist; `validation_failed` for one that has enough, and for material of nothing. */
export async function createMaterial(
  tx: Tx,
  { productId, words = '', imageUrls = [] }: CreateMaterial,
  { now, by }: { now: Date; by: string | null },
): Promise<Material> {
  if (words === '' && imageUrls.length === 0) {
    throw new Problem('validation_failed', 'it has neither words nor pictures', { param: '/words' })
  }
  // The lock makes rivals count one after the other.
  const product = await tx
    .selectFrom('products')
    .select('id')
    .where('id', '=', productId)
    .forUpdate()
    .executeTakeFirst()
  if (!product) throw new Problem('not_found', 'no such product', { param: '/productId' })
  const row = await tx
    .insertInto('promoter_materials')
    .columns(['id', 'product_id', 'words', 'image_urls', 'created_at', 'created_by'])
    .expression(
      sql`select ${newId('promoterMaterial')}, ${productId}, ${words}, ${JSON.stringify(imageUrls)}::jsonb, ${now}::timestamptz, ${by}::text
        where (select count(*) from promoter_materials where product_id = ${productId}) < ${promoterLimits.materialsPerProduct}`,
    )
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Problem('validation_failed', 'the product has as much as it can have', { param: '/productId' })
  return view(row)
}

export async function removeMaterial(tx: Tx, id: string): Promise<void> {
  const gone = await tx.deleteFrom('promoter_materials').where('id', '=', id).returning('id').executeTakeFirst()
  if (!gone) throw notFound('material')
}

const view = (row: Selectable<Database['promoter_materials']>): Material => ({
  id: row.id,
  productId: row.product_id,
  words: row.words,
  imageUrls: row.image_urls,
  createdAt: row.created_at.toISOString(),
})
