import type { Context, JobHandler } from '../../src/core/system/system'
import type { Db } from '../../src/platform/database/db'

/** For jobs that use only the time of their context. */
export const contextAt = (now: Date) => ({ now }) as Context

/** A job whose effect is a row that counts how often it was done. */
export const count: JobHandler = async (tx, word) => {
  await tx
    .insertInto('search_words')
    .values({ word, searches: 1 })
    .onConflict((on) => on.column('word').doUpdateSet((eb) => ({ searches: eb('search_words.searches', '+', 1) })))
    .execute()
}

/** What `count` did: `a:1`. */
export async function countedIn(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('search_words').selectAll().orderBy('word').execute()
  return rows.map(({ word, searches }) => `${word}:${searches}`)
}

/** What others wait for until it is opened. */
export function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
