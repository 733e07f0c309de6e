import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { regionOfDefault } from '../addresses/default-region'
import type { Region } from '../regions/place-paths'
import type { AddedToProduct } from '../system/parts'
import type { Context } from '../system/system'

/** What a product's answer has from this moment, and for who asks. */
export interface OwnPart {
  soldCount: number
  /** Pieces that can be ordered, by SKU id. */
  available: Partial<Record<string, number>>
  /** Of the viewer's default address. */
  region: Region | null
  /** Members that systems add. */
  added: Partial<AddedToProduct>
}

/** Reads it, in one statement. `customerId`: null for a visitor. Throws `not_found`. */
export async function readOwnPart(
  db: Db,
  productId: string,
  customerId: string | null,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<OwnPart> {
  const added = [...registry.ownOfProduct].flatMap(([member, of]) => [
    sql.lit(member),
    of({ productId, customerId, now }),
  ])
  const { rows } = await sql<OwnPart>`
    select p.sold_count as "soldCount", (
        select coalesce(jsonb_object_agg(k.id, t.available), '{}')
        from skus k join stocks t on t.sku_id = k.id where k.product_id = p.id and k.listed
      ) as available,
      (select to_jsonb(region) from (${regionOfDefault(customerId)}) as region) as region,
      jsonb_build_object(${sql.join(added)}) as added
    from products p where p.id = ${productId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound('product')
  return row
}
