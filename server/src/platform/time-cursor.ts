import { type Expression, type SqlBool, sql } from 'kysely'
import { notOfThisList } from './cursor'

/** The last row of a page that is sorted newest first. */
export interface TimeCursor {
  at: Date
  id: string
}

const writeTimeCursor = (cursor: TimeCursor): string =>
  Buffer.from(`${cursor.at.getTime()}:${cursor.id}`).toString('base64url')

/** Reads what `writeTimeCursor` wrote; `validation_failed` on `/cursor` for anything else. */
export function readTimeCursor(text: string | undefined): TimeCursor | null {
  if (text === undefined) return null
  const found = /^(\d{1,15}):(\w[\w-]{0,79})$/.exec(Buffer.from(text, 'base64url').toString())
  const [, time, id] = found ?? []
  if (time === undefined || id === undefined) throw notOfThisList()
  return { at: new Date(Number(time)), id }
}

/**
 * The row that a cursor names, of a list sorted by a whole number of at most `digits` digits; `validation_failed` for the
 * cursor of another list.
 */
export function numberOfCursor(text: string | undefined, digits: number): number | null {
  const cursor = readTimeCursor(text)
  if (cursor === null) return null
  if (/^\d+$/.test(cursor.id) && cursor.id.length <= digits) return Number(cursor.id)
  throw notOfThisList()
}

/** The rows after the cursor, for `order by at desc, id desc`: one row comparison, so that an index can serve it. */
export const after = (at: string, id: string, cursor: TimeCursor): Expression<SqlBool> =>
  sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) < (${cursor.at}, ${cursor.id})`

/** The first `limit` rows as a page. The caller reads one row more, which tells whether another page follows. */
export function cutPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => TimeCursor) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, nextCursor: rows.length > limit && last !== undefined ? writeTimeCursor(cursorOf(last)) : null }
}
