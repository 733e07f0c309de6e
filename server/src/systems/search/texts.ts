import { sql } from 'kysely'
import { versionInForce } from '../../core/settings/read-setting'
import { searchSetting } from './search-setting'

/** A query of what shoppers read before they search. */
export const textsOfSearch = (now: Date) => sql`
  select text #>> '{}' as source from (${versionInForce(searchSetting, now)}) as search,
    lateral (
      select jsonb_path_query(search.value, '$.placeholder')
      union all select jsonb_path_query(search.value, '$.hotWords[*]')
    ) as texts (text)`
