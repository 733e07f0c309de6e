import type { Home, HomeDraft, PutHomeDraft } from '@haoli/contract'
import { sql } from 'kysely'
import type { Context } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { homeOf } from './get-home'
import { type HomeSetting, homeSetting } from './home-setting'

/** From its last change on. */
const lifeMs = 2 * hourMs
/** Each window in which a person edits has one; the oldest ends. */
const mostOfOne = 5

/** Keeps a draft under its maker's token, in place of the one before. `not_found` for the token of somebody else's. */
export async function putDraft(
  tx: Tx,
  { token, value, at }: PutHomeDraft,
  { by, now }: { by: string; now: Date },
): Promise<HomeDraft> {
  const fault = await homeSetting.check?.(tx, value)
  if (fault) throw new Problem('validation_failed', fault.message, { param: `/value${fault.param}` })
  const expiresAt = new Date(now.getTime() + lifeMs)
  const { numAffectedRows } = await sql`
    insert into home_drafts (token_hash, made_by, value, shown_at, expires_at)
    values (${hashToken(token)}, ${by}, ${JSON.stringify(value)}, ${at ? new Date(at) : null}, ${expiresAt})
    on conflict (token_hash) do update
      set value = excluded.value, shown_at = excluded.shown_at, expires_at = excluded.expires_at
      where home_drafts.made_by = excluded.made_by`.execute(tx)
  if (numAffectedRows !== 1n) throw notFound('draft')
  await sql`
    delete from home_drafts where expires_at <= ${now} or token_hash in (
      select token_hash from home_drafts where made_by = ${by} order by expires_at desc, token_hash offset ${mostOfOne}
    )`.execute(tx)
  return { expiresAt: expiresAt.toISOString() }
}

/** The home page of a draft, as of the time that it names. `not_found` where it has expired. */
export async function homeOfDraft(db: Db, token: string, context: Pick<Context, 'now' | 'registry'>): Promise<Home> {
  const draft = await db
    .selectFrom('home_drafts')
    .select(['value', 'shown_at'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', context.now)
    .executeTakeFirst()
  if (!draft) throw notFound('draft')
  return homeOf(db, draft.value as HomeSetting | null, { ...context, now: draft.shown_at ?? context.now })
}
