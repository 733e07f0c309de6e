import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'

export interface CategoryNames {
  /** The names of some categories and of all their ancestors, in all languages in which the shop has them, from the root down. */
  path(ids: string[]): string[]
}

/** Reads the names of all categories: a few thousand at most. */
export async function categoryNames(db: Db): Promise<CategoryNames> {
  const { rows } = await sql<{ id: string; parent_id: string | null; names: string[] }>`
    select c.id, c.parent_id, array_prepend(c.name, array(
      select t.words from translations t where t.source_hash = sha256(convert_to(c.name, 'UTF8')) order by t.language
    )) as names
    from categories c`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const above = (id: string | null | undefined): string[] => {
    const own = id === null || id === undefined ? undefined : byId.get(id)
    return own === undefined ? [] : [...above(own.parent_id), ...own.names]
  }
  return { path: (ids) => [...new Set(ids.flatMap(above))] }
}
