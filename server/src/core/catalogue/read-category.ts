import { readTranslations, type TranslationRow } from './read-translations'
import { isMembers, type RowReader } from './row-reader'

export interface CategoryRow {
  id: string
  parentId: string | null
  name: string
  level: number
  iconUrl: string | null
  translations: TranslationRow[]
}

/** Reads one `{cat_id, f_cat_id, name, level}`; f_cat_id 0 or absent: a top category. `icon_url` and `translations` are our own additions. */
export function readCategory(value: unknown, read: RowReader): CategoryRow | null {
  if (!isMembers(value)) {
    read.fault('', 'row_no_object')
    return null
  }
  const parent = value.f_cat_id
  const isTop = parent === undefined || parent === null || parent === 0 || parent === '0' || parent === ''
  const category: CategoryRow = {
    id: `cat_${read.id(value.cat_id, '/cat_id')}`,
    parentId: isTop ? null : `cat_${read.id(parent, '/f_cat_id')}`,
    name: read.text(value.name, '/name', { min: 1, max: 60 }),
    level: read.whole(value.level, '/level', { min: 1, max: 9 }),
    iconUrl: read.picture(value.icon_url, '/icon_url'),
    translations: readTranslations(value, '', read),
  }
  if (isTop && category.level !== 1) read.fault('/level', 'level_of_root', { level: category.level })
  if (category.id === category.parentId) read.fault('/f_cat_id', 'own_parent')
  return read.faults > 0 ? null : category
}
