import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { Context, JobHandler } from '../system/system'
import { uploadSetting } from './upload-setting'

/** Pictures that one transaction takes at most. */
const atOnce = 500

/**
 * Finds the pictures of the shop that nothing has named for some days: banners and goods' pictures that were replaced. Each is
 * deleted by a job of its own.
 */
export const clearShopPictures: JobHandler = async (tx, occurrence, context) => {
  await noteUnnamed(tx, context)
  const { shopPictureDays } = await readSetting(tx, uploadSetting, context.now)
  const since = new Date(context.now.getTime() - shopPictureDays * dayMs)
  const { rows } = await sql<{ id: string }>`
    update uploads set state = 'clearing' where id in (
      select id from uploads where subject_kind = 'shop' and unnamed_since <= ${since} and state <> 'clearing'
      order by unnamed_since limit ${atOnce} for update skip locked)
    returning id`.execute(tx)
  for (const { id } of rows) await context.jobs.schedule(tx, 'remove_upload', id, context.now)
  if (rows.length === atOnce) await context.jobs.schedule(tx, 'clear_shop_pictures', occurrence, context.now)
}

/** Looks through all that may name a picture once, however many pictures there are. */
async function noteUnnamed(tx: Tx, { registry, now }: Pick<Context, 'registry' | 'now'>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
  const texts = registry.namesPictures.map((query) => sql`select text from (${query(now)}) as one`)
  await sql`
    with named as (
      select distinct found[1] as id from (${sql.join(texts, sql` union all `)}) as texts,
        lateral regexp_matches(text, '/v1/pictures/([A-Za-z0-9_-]+)', 'g') as found
      where text like '%/v1/pictures/%'
    ), looked as (
      select id, exists (select from named where named.id = uploads.id) as is_named from uploads
      where subject_kind = 'shop' and state <> 'clearing'
    )
    update uploads set unnamed_since = case when is_named then null else ${now}::timestamptz end
    from looked where looked.id = uploads.id and is_named = (unnamed_since is not null)`.execute(tx)
}
