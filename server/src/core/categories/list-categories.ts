import type { Category } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

/**
 * The categories that have something on the shelf, in their or a lower category, level by level in the shop's order. The
 * WeChat shop knows some thousand categories; a shopper sees those of this shop.
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
