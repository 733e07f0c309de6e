import type { Category } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/**
 * The categories with listed products in them or below them, level by level in the shop's order. The WeChat shop has
 * some thousand categories; a shopper sees only those that this shop uses.
 */
export async function listCategories(db: Db): Promise<Category[]> {
  const { rows } = await sql<Category>`
    select c.id, c.parent_id as "parentId", c.name, c.level, c.icon_url as "iconUrl", n.count as "productCount"
    from categories c
    join (
      select pc.category_id, count(*)::int as count
      from product_categories pc join products p on p.id = pc.product_id
      where p.listed group by pc.category_id
    ) n on n.category_id = c.id
    order by c.level, c.position, c.id`.execute(db)
  return rows
}
