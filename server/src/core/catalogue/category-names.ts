import type { Db } from '../../platform/database/db'

export interface CategoryNames {
  /** The names of some categories and of all their ancestors, from the root down. */
  path(ids: string[]): string[]
}

/** Reads the names of all categories: a few thousand at most. */
export async function categoryNames(db: Db): Promise<CategoryNames> {
  const rows = await db.selectFrom('categories').select(['id', 'parent_id', 'name']).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const above = (id: string | null | undefined): string[] => {
    const own = id === null || id === undefined ? undefined : byId.get(id)
    return own === undefined ? [] : [...above(own.parent_id), own.name]
  }
  return { path: (ids) => [...new Set(ids.flatMap(above))] }
}
