import { sql } from 'kysely'
import { jobQueue } from '../src/core/jobs/job-queue'
import type { Db } from '../src/platform/database/db'

/** Visits a day, by scene; those from an article name it. */
const visitsADay = [
  { scene: 1058, entrance: 'official_account', count: 9, content: 'spring-tea' },
  { scene: 1007, entrance: 'chat', count: 14, content: null },
  { scene: 1177, entrance: 'channels', count: 6, content: null },
  { scene: 1053, entrance: 'search', count: 5, content: null },
  { scene: 1047, entrance: 'offline', count: 3, content: null },
] as const
const shownDays = 3

/** Visits of the last days and the products that were seen in them, so that the figures of the demo are not empty. */
export async function seedVisits(db: Db, now: Date): Promise<void> {
  const days = JSON.stringify(visitsADay)
  await sql`
    insert into visits (id, scene, entrance, path, created_at)
    select 'vst_demo_' || scene || '_' || day || '_' || n, scene, entrance, 'tabs/home/index',
      ${now}::timestamptz - make_interval(days => day, mins => n * 20 + scene % 20)
    from jsonb_to_recordset(${days}::jsonb) as visits_a_day (scene int, entrance text, count int),
      generate_series(1, count) n, generate_series(0, ${shownDays - 1}::int) day`.execute(db)
  await sql`
    insert into visit_marks (visit_id, mark, value)
    select visits.id, 'content', content
    from jsonb_to_recordset(${days}::jsonb) as visits_a_day (scene int, content text) join visits using (scene)
    where content is not null`.execute(db)
  await sql`
    insert into client_events (id, kind, at, received_at, entrance, marks, product_id, properties)
    select 'demo_' || visits.id, 'seen', visits.created_at, visits.created_at, entrance,
      coalesce((select jsonb_object_agg(mark, value) from visit_marks where visit_id = visits.id), '{}'),
      (select id from products where listed order by md5(visits.id || id) limit 1), '{}'
    from visits where id ~ '^vst_demo_[0-9]+_'`.execute(db)
  // Counted now, and not only at the next hour.
  await db.transaction().execute((tx) => jobQueue.schedule(tx, 'find_changed_days', now.toISOString(), now))
}
