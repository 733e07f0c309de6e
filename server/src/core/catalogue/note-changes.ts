import type { ProductChangeCause, ProductChangeKind } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Actor } from '../actors/actor'

export interface NotedChange {
  productId: string
  /** null: it is about the product. */
  skuId: string | null
  what: ProductChangeKind
  before: unknown
  after: unknown
}

/** Who changes products, when, and why. */
export interface ChangedBy {
  cause: ProductChangeCause
  by: Actor | null
  reason: string | null
  now: Date
}

/** Adds to the history of products, in the transaction of the change. */
export async function noteChanges(
  tx: Tx,
  changes: readonly NotedChange[],
  { cause, by, reason, now }: ChangedBy,
): Promise<void> {
  if (changes.length === 0) return
  await tx
    .insertInto('product_changes')
    .values(
      changes.map(({ productId, skuId, what, before, after }) => ({
        product_id: productId,
        sku_id: skuId,
        at: now,
        what,
        before: JSON.stringify(before ?? null),
        after: JSON.stringify(after ?? null),
        cause,
        actor_kind: by?.kind ?? null,
        actor_id: by?.id ?? null,
        reason,
      })),
    )
    .execute()
}

/** What an import changes of prices, and of what is on the shelf, before it writes `staged_products` and `staged_skus`. */
export async function noteImported(tx: Tx, { by, now }: { by: Actor | null; now: Date }): Promise<void> {
  await sql`
    insert into product_changes (product_id, sku_id, at, what, before, after, cause, actor_kind, actor_id)
    select product_id, sku_id, ${now}::timestamptz, what, coalesce(before, 'null'), coalesce(after, 'null'), 'import', ${by?.kind ?? null}, ${by?.id ?? null}
    from (
      select k.product_id, k.id as sku_id, 'price' as what, to_jsonb(k.price_fen) as before, to_jsonb(s.price_fen) as after
      from staged_skus s join skus k on k.id = s.id where k.price_fen <> s.price_fen
      union all
      select k.product_id, k.id, 'market_price', to_jsonb(k.market_price_fen), to_jsonb(s.market_price_fen)
      from staged_skus s join skus k on k.id = s.id where k.market_price_fen is distinct from s.market_price_fen
      union all
      select p.id, null, 'shelf', to_jsonb(p.listed), to_jsonb(s.listed)
      from staged_products s join products p on p.id = s.id where p.listed <> s.listed
    ) as changed
    order by product_id collate "C", sku_id`.execute(tx)
}
