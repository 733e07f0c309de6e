import pg from 'pg'
import type { Tx } from './db'

/** Of each open transaction: what was asked of it that nobody waits for before its end. */
const onTheirWay = new WeakMap<Tx, Promise<unknown>[]>()

/**
 * Asks something of a transaction without waiting for its answer, so that it makes one round trip with what is asked next, be it the
 * commit. Only for a statement of which nothing is read, and which fails where it may not be done, as with `refuse`: PostgreSQL
 * then skips all behind it, and the transaction fails with what `statement` throws. Outside of `inTransaction` it waits.
 */
export async function sendAlong(tx: Tx, statement: Promise<unknown>): Promise<void> {
  const sent = onTheirWay.get(tx)
  if (!sent) {
    await statement
    return
  }
  sent.push(statement)
  // Read at the end, by `withAllSent`: until then nobody waits for it.
  statement.catch(() => undefined)
}

/**
 * Does `work` and waits for all that it has sent along. Where several fail it is by one of them, and all others with the same
 * error of PostgreSQL: what the first of them makes of it is thrown.
 */
export async function withAllSent<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const sent: Promise<unknown>[] = []
  const before = onTheirWay.get(tx)
  onTheirWay.set(tx, sent)
  const [done] = await Promise.allSettled([work()])
  const failed = (await Promise.allSettled(sent)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (before) onTheirWay.set(tx, before)
  const reasons = done.status === 'rejected' ? [...failed, done.reason] : failed
  if (reasons.length > 0) throw reasons.find((reason) => !(reason instanceof pg.DatabaseError)) ?? reasons[0]
  return (done as PromiseFulfilledResult<T>).value
}
