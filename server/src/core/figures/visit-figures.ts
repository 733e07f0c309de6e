import { sql } from 'kysely'
import type { Figure } from '../system/parts'

export const visitFigures: Record<string, Figure> = {
  visits: {
    counts: 'openings of the shop, by the content that they came from too; coming back later is none of the content',
    unit: 'count',
    facts: sql`
      select created_at as at, entrance, 'shop' as subject, '' as subject_id from visits
      union all
      select created_at, entrance, 'content', value
      from visits join visit_marks on visit_id = visits.id where mark = 'content' and kept_from is null`,
    value: sql`count(*)`,
    changes: sql`select created_at as at, created_at as changed_at from visits`,
    keptFor: 'visitDays',
  },
}
