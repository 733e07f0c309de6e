import type { PutSettingDraft, SettingDraft } from '@haoli/contract'
import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Db, Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import { readSetting } from './read-setting'
import { fitting, type Setting } from './setting'

/** From its last change on. */
const lifeMs = 2 * hourMs
/** Each window in which a person edits has one; the oldest ends. */
const mostOfOne = 5

/** Keeps a draft under its maker's token, in place of the one before. `not_found` for the token of somebody else's. */
export async function putDraft(
  tx: Tx,
  setting: Setting,
  { token, value, at }: PutSettingDraft,
  { by, now }: { by: string; now: Date },
): Promise<SettingDraft> {
  const fault = await setting.check?.(tx, value)
  if (fault) throw new Problem('validation_failed', fault.message, { param: `/value${fault.param}` })
  const expiresAt = new Date(now.getTime() + lifeMs)
  const { numAffectedRows } = await sql`
    insert into setting_drafts (token_hash, key, made_by, value, shown_at, expires_at)
    values (${hashToken(token)}, ${setting.key}, ${by}, ${JSON.stringify(value)}, ${at ? new Date(at) : null}, ${expiresAt})
    on conflict (token_hash) do update set key = excluded.key, value = excluded.value, shown_at = excluded.shown_at,
      expires_at = excluded.expires_at
      where setting_drafts.made_by = excluded.made_by`.execute(tx)
  if (numAffectedRows !== 1n) throw notFound('draft')
  await sql`
    delete from setting_drafts where expires_at <= ${now} or token_hash in (
      select token_hash from setting_drafts where made_by = ${by}
      order by expires_at desc, token_hash offset ${mostOfOne}
    )`.execute(tx)
  return { expiresAt: expiresAt.toISOString() }
}

/** What somebody looks at before it is set. */
export interface Draft {
  /** The time as of which it is looked at. */
  now: Date
  /** The value of the draft where it is one of this setting, and what holds otherwise. */
  read<Schema extends TSchema>(db: Db, setting: Setting<Schema>): Promise<Static<Schema>>
}

/** The draft of a token; without a token what holds now. `not_found` where it has expired. */
export async function draftOf(db: Db, token: string | undefined, now: Date): Promise<Draft> {
  if (token === undefined) return { now, read: (from, setting) => readSetting(from, setting, now) }
  const draft = await db
    .selectFrom('setting_drafts')
    .select(['key', 'value', 'shown_at'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!draft) throw notFound('draft')
  const at = draft.shown_at ?? now
  return {
    now: at,
    read: async (from, setting) =>
      draft.key === setting.key ? fitting(setting, draft.value) : readSetting(from, setting, at),
  }
}
