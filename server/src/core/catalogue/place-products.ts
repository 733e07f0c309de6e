import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

/**
 * Stores each product under its category and all ancestors. Where the leaf category is unknown (no category file was
 * imported yet), the categories that the product's row names are stored.
 * `changed`: only the products in staged_products; `all`: every product, after categories have changed.
 */
export async function placeProducts(tx: Tx, which: 'changed' | 'all'): Promise<void> {
  const chosen =
    which === 'changed'
      ? sql`select id, leaf_category_id, category_ids from staged_products where change in ('created', 'content')`
      : sql`select id, leaf_category_id, null::jsonb as category_ids from products
          where leaf_category_id in (select id from categories)`
  await sql`create temporary table placed on commit drop as
    with recursive chosen as materialized (${chosen}), above (leaf, id) as (
      select id, id from categories where id in (select leaf_category_id from chosen)
      union
      select a.leaf, c.parent_id from above a join categories c on c.id = a.id where c.parent_id is not null
    )
    select c.id as product_id, a.id as category_id from chosen c join above a on a.leaf = c.leaf_category_id
    union
    select c.id, named.id from chosen c cross join lateral jsonb_array_elements_text(c.category_ids) as named (id)
    where not exists (select from categories known where known.id = c.leaf_category_id)`.execute(tx)
  await sql`delete from product_categories pc
    using (select distinct product_id from placed union select id from (${chosen}) as c) as c
    where pc.product_id = c.product_id
      and not exists (
        select from placed p where p.product_id = pc.product_id and p.category_id = pc.category_id
      )`.execute(tx)
  await sql`insert into product_categories (category_id, product_id)
    select category_id, product_id from placed on conflict do nothing`.execute(tx)
  await sql`drop table placed`.execute(tx)
}
