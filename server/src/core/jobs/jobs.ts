import type { Tx } from '../../platform/database/db'

/** Does the work inside the transaction that also removes it from the queue: it takes effect once, or not at all. */
export type DueHandler = (tx: Tx, subjectId: string, now: Date) => Promise<void>

export type DueKind =
  | 'close_order'
  | 'confirm_order'
  | 'settle_sandbox_payment'
  | 'pay_refund'
  | 'expire_present'
  | 'remind_giver'
  | 'send_message'

export interface DueWork {
  handle(kind: DueKind, handler: DueHandler): void
  /** Puts work into the queue, or moves it, in the caller's transaction. One piece of work per kind and subject. */
  schedule(tx: Tx, kind: DueKind, subjectId: string, dueAt: Date): Promise<void>
  cancel(tx: Tx, kind: DueKind, subjectId: string): Promise<void>
  /** Does everything that is due by the shop's clock; answers how many pieces were done. */
  runDue(): Promise<number>
  start(): void
  stop(): Promise<void>
}
