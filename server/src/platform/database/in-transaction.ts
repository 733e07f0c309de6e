import { AsyncLocalStorage } from 'node:async_hooks'
import { askAtOnce } from './ask-at-once'
import type { Db, Tx } from './db'
import { withAllSent } from './send-along'

/** How often a transaction is run before a conflict with others is given up. */
export const mostTries = 5

interface Mark {
  open: boolean
}

/** Absent where nobody asks `isInTransaction`: it makes every promise of the process dearer. */
let current: AsyncLocalStorage<Mark> | undefined

/** For tests: lets `isInTransaction` know of the transactions that begin from now on. */
export function watchTransactions(): void {
  current ??= new AsyncLocalStorage()
}

/**
 * Runs `work` in one transaction. Where PostgreSQL rolls it back to end a deadlock, or because another one was faster, the
 * whole of it runs again, so `work` changes nothing outside of `tx` that may not be done twice. Inside of `work` only `tx`
 * asks the database: a second connection for the same request could wait for ever for those of other requests.
 *
 * What is asked at the same time, as in `Promise.all`, makes one round trip, and runs in the order in which it was asked. Each of
 * them asks once: the others go on where one fails.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, work)
    } catch (error) {
      if (attempt >= mostTries || !isConflict(error)) throw error
    }
  }
}

const once = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((tx) =>
    askAtOnce(tx, (joined) => {
      const whole = () => withAllSent(joined, () => work(joined))
      return current ? marked(current, whole) : whole()
    }),
  )

async function marked<T>(marks: AsyncLocalStorage<Mark>, work: () => Promise<T>): Promise<T> {
  const mark = { open: true }
  try {
    return await marks.run(mark, work)
  } finally {
    // What `work` started and did not wait for, such as a timer, may ask the database later.
    mark.open = false
  }
}

/** Whether the caller runs inside the `work` of a watched transaction that is still open. */
export const isInTransaction = (): boolean => current?.getStore()?.open === true

/** What `work` throws where another transaction was faster, so that it runs again. */
export class Conflict extends Error {
  readonly code = '40001'
  constructor() {
    super('another transaction was faster')
  }
}

/** Whether PostgreSQL rolled the transaction back because of another one: a deadlock, or a serialisation failure. */
export function isConflict(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === '40P01' || code === '40001'
}
