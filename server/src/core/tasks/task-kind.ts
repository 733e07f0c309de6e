import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'

/** Long work of the staff, of one kind. Its commands act for who asked for it, with the roles that they had then. */
export type TaskKind = TaskOnRows | TaskToFile

/** Works on rows that are known when it is asked for. */
export interface TaskOnRows<Row = unknown, Input = unknown> {
  /** Rows of one transaction. 1 where a row locks what commands of customers lock, so that locks stay in their one order. */
  atOnce: number
  /** Does one row. Throws a Problem where it cannot be done: nothing of the row is kept, and the next one follows. */
  row(tx: Tx, asked: { row: Row; input: Input }, context: Context): Promise<{ objectId?: string } | undefined>
}

/** Reads something, part by part, into a file. */
export interface TaskToFile<Input = unknown, Place = unknown, Part = unknown> {
  /** How many rows there are, for the progress; it may be a few off by the end. */
  count(tx: Tx, input: Input, context: Context): Promise<number>
  /** The rows after `place`; null: from the first one. `next` null: these are the last. */
  read(
    tx: Tx,
    asked: { input: Input; place: Place | null },
    context: Context,
  ): Promise<{ rows: number; part: Part; next: Place | null }>
  /** Made of all parts while nothing is locked; within the time that a job's call may take. */
  file(input: Input, parts: Part[], now: Date): Promise<TaskFile>
}

export interface TaskFile {
  /** As it is saved: `orders-2026-03-01.csv`. */
  name: string
  type: string
  bytes: Buffer
}
