import { sql } from 'kysely'
import { versionInForce } from '../../core/settings/read-setting'
import { homeSetting } from './home-setting'

/** A query of what shoppers read of the home page. */
export const textsOfHome = (now: Date) => sql`
  select text #>> '{}' as source from (${versionInForce(homeSetting, now)}) as home,
    lateral (
      select jsonb_path_query(home.value, '$.placeholder')
      union all select jsonb_path_query(home.value, '$.modules[*].title')
      union all select jsonb_path_query(home.value, '$.modules[*].items[*].title')
      union all select jsonb_path_query(home.value, '$.modules[*].items[*].subtitle')
    ) as texts (text)`
