import type { Context, Job } from '../src/core/system/system'
import type { Tx } from '../src/platform/database/db'

/** Runs a job without the queue. `inTransaction` gives each of its steps a transaction. */
export async function runAlone(
  job: Job,
  subjectId: string,
  context: Context,
  inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<void> {
  if ('run' in job) return inTransaction((tx) => job.run(tx, subjectId, context))
  const prepared = await inTransaction((tx) => job.prepare(tx, subjectId, context))
  if (prepared === undefined) return
  const answer = await job.call(prepared, context.gateways)
  await inTransaction((tx) => job.record(tx, { prepared, answer }, context))
}
