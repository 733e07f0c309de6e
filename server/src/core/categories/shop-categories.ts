import { randomInt } from 'node:crypto'
import type { EditCategory, ShopCategory } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { lockImports } from '../catalogue/import-catalogue'
import { refreshSearch } from '../catalogue/import-categories'

/** All categories, level by level in the shop's order. */
export async function listShopCategories(db: Db): Promise<ShopCategory[]> {
  const { rows } = await sql<ShopCategory>`
    select c.id, c.parent_id as "parentId", c.name, c.level, c.icon_url as "iconUrl",
      coalesce(n.listed, 0) as "listedCount", coalesce(n.count, 0) as "productCount"
    from categories c left join (
      select pc.category_id, count(*) as count, count(*) filter (where p.listed) as listed
      from product_categories pc join products p on p.id = pc.product_id group by pc.category_id
    ) n on n.category_id = c.id
    order by c.level, c.position, c.id`.execute(db)
  return rows
}

interface NewCategory {
  parentId: string | null
  name: string
  iconUrl: string | null
}

const mostLevels = 9

/** The last of its parent. Its id is one that WeChat does not give. */
export async function createCategory(tx: Tx, { parentId, name, iconUrl }: NewCategory): Promise<string> {
  await lockImports(tx)
  const parent =
    parentId === null
      ? null
      : await tx.selectFrom('categories').select('level').where('id', '=', parentId).executeTakeFirst()
  if (parent === undefined) throw new Problem('not_found', 'no such category', { param: '/parentId' })
  const level = (parent?.level ?? 0) + 1
  if (level > mostLevels) throw new Problem('validation_failed', `at most ${mostLevels} levels`, { param: '/parentId' })
  const { rows } = await sql<{ last: number }>`select coalesce(max(position), 0) as last from categories`.execute(tx)
  const id = `cat_9${randomInt(1e9, 1e10 - 1)}${randomInt(1e7, 1e8 - 1)}`
  const position = (rows[0]?.last ?? 0) + 1
  await tx
    .insertInto('categories')
    .values({ id, parent_id: parentId, name, level, position, icon_url: iconUrl })
    .execute()
  return id
}

/** Products are found by its new name too. `changed_meanwhile` where it is not as the page showed it. */
export async function editCategory(
  tx: Tx,
  id: string,
  { name, iconUrl, basedOn }: EditCategory,
): Promise<Omit<EditCategory, 'basedOn'>> {
  // Whoever changes categories waits here for the others: what is read below stands until the end.
  await lockImports(tx)
  const before = await tx.selectFrom('categories').select(['name', 'icon_url']).where('id', '=', id).executeTakeFirst()
  if (!before) throw notFound('category')
  if (before.name !== basedOn.name || before.icon_url !== basedOn.iconUrl) {
    throw new Problem('changed_meanwhile', 'somebody changed it meanwhile', { param: '/basedOn' })
  }
  await tx.updateTable('categories').set({ name, icon_url: iconUrl }).where('id', '=', id).execute()
  if (before.name !== name) await refreshSearch(tx)
  return { name: before.name, iconUrl: before.icon_url }
}

/** The order of all categories below one. `goods_changed` where others are there by now. */
export async function orderCategories(
  tx: Tx,
  { parentId, ids }: { parentId: string | null; ids: readonly string[] },
): Promise<void> {
  await lockImports(tx)
  const siblings = await tx
    .selectFrom('categories')
    .select(['id', 'position'])
    .where('parent_id', 'is not distinct from', parentId)
    .execute()
  const known = new Set(siblings.map(({ id }) => id))
  if (known.size !== ids.length || ids.some((id) => !known.has(id))) {
    throw new Problem('goods_changed', 'other categories are there by now', { param: '/ids' })
  }
  const places = siblings.map(({ position }) => position).sort((one, other) => one - other)
  // Two of a file may have one position.
  const positions = places.map((place, index) => Math.max(place, (places[0] ?? 0) + index))
  await sql`
    update categories c set position = o.position
    from unnest(${[...ids]}::text[], ${positions}::int[]) as o (id, position)
    where c.id = o.id and c.position <> o.position`.execute(tx)
}

/** Only an empty one: without products and without categories below it. */
export async function removeCategory(tx: Tx, id: string): Promise<void> {
  await lockImports(tx)
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from product_categories where category_id = c.id)
      or exists (select from categories b where b.parent_id = c.id) as used
    from categories c where c.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw notFound('category')
  if (row.used) throw new Problem('category_in_use', 'it has products, or categories below it')
  await tx.deleteFrom('categories').where('id', '=', id).execute()
}
