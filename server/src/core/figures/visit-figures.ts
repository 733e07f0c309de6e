import { sql } from 'kysely'
import type { Figure } from '../system/parts'

export const visitFigures: Record<string, Figure> = {
  visits: {
    title: { zh: '访问', en: 'Visits' },
    counts: {
      zh: '打开商城的次数；按内容和场地看时，只算从它打开的，之后自己回来的不算',
      en: 'openings of the shop, by the content or venue that they came from too; coming back later is none of these',
    },
    unit: 'count',
    facts: sql`
      select created_at as at, entrance, 'shop' as subject, '' as subject_id from visits
      union all
      select created_at, entrance, 'content', coalesce(value, '')
      from visits left join visit_marks on visit_id = visits.id and mark = 'content' and kept_from is null
      union all
      select visits.created_at, entrance, 'venue_code', coalesce(venue_codes.id, '')
      from visits
      left join visit_marks on visit_id = visits.id and mark = 'venue' and kept_from is null
      left join venue_codes on venue_codes.code = value`,
    value: sql`count(*)`,
    changes: sql`select created_at as at, created_at as changed_at from visits`,
    keptFor: 'visitDays',
  },
}
