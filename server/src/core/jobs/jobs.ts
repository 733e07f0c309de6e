import type { JobQueue } from '../system/system'

/** The queue with what runs it: `startServer` and the tests hold this, commands see the queue alone. */
export interface Jobs extends JobQueue {
  /** Does everything that is due by the shop's clock; answers how many pieces were done. */
  runDue(): Promise<number>
  start(): void
  stop(): Promise<void>
}
