import type { SaveTranslations } from '@haoli/contract'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'

type Item = SaveTranslations['items'][number]
/** An import knows nothing of what a page showed: its words hold. */
type Items = (Omit<Item, 'basedOn'> & Partial<Pick<Item, 'basedOn'>>)[]

/**
 * Of two entries for one text the later one holds. A text without words is removed. `changed_meanwhile` where one has
 * other words than the page showed: none of them is saved then.
 */
export async function saveTranslations(tx: Tx, items: Items, now: Date): Promise<{ saved: number; removed: number }> {
  await takeTurn(tx)
  await mustStand(tx, items)
  const last = new Map(items.map((item) => [`${item.language} ${item.source}`, item]))
  const kept = [...last.values()].filter(({ words }) => words !== '')
  const gone = [...last.values()].filter(({ words }) => words === '')
  return {
    saved: kept.length > 0 ? await save(tx, kept, now) : 0,
    removed: gone.length > 0 ? await remove(tx, gone) : 0,
  }
}

/** One save ends before the next begins: a text without words has no row that could be locked. An import waits for none. */
const takeTurn = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended(${'save translations'}, 0))`.execute(tx)

async function mustStand(tx: Tx, items: Items): Promise<void> {
  const based = items.flatMap(({ basedOn, ...item }, index) =>
    basedOn === undefined ? [] : [{ ...item, basedOn, index }],
  )
  if (based.length === 0) return
  // Those that an import writes at this moment: what is read below is what it has left.
  await sql`
    select from translations t join jsonb_to_recordset(${JSON.stringify(based)}::jsonb) as item (language text, source text)
      on t.language = item.language and t.source_hash = sha256(convert_to(item.source, 'UTF8'))
    order by t.language, t.source_hash for update of t`.execute(tx)
  const { rows } = await sql<{ index: number }>`
    select item.index from jsonb_to_recordset(${JSON.stringify(based)}::jsonb)
      as item (language text, source text, words text, "basedOn" text, index int)
    left join translations t on t.language = item.language and t.source_hash = sha256(convert_to(item.source, 'UTF8'))
    where coalesce(t.words, '') not in (item."basedOn", item.words)
    order by item.index limit 1`.execute(tx)
  const [other] = rows
  if (!other) return
  throw new Problem('changed_meanwhile', 'somebody saved other words meanwhile', { param: `/items/${other.index}` })
}

/** In one order, so that two savers wait for each other and do not block each other. */
async function save(tx: Tx, items: Items, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into translations (language, source_hash, source, words, updated_at)
    select language, sha256(convert_to(source, 'UTF8')), source, words, ${now} from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as item (language text, source text, words text) order by language, source
    on conflict (language, source_hash) do update set words = excluded.words, updated_at = excluded.updated_at
    where translations.words <> excluded.words`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

async function remove(tx: Tx, items: Items): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from translations t using jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (language text, source text)
    where t.language = item.language and t.source_hash = sha256(convert_to(item.source, 'UTF8'))`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
