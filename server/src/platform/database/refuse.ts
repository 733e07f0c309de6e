import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'

/** Why a statement refuses to be done. */
export type Reason =
  | 'key_is_taken'
  | 'session_has_ended'
  | 'payment_has_succeeded'
  | 'payment_has_moved'
  | 'order_has_moved'
  | 'too_few_pieces'

/**
 * A value of a statement that fails unless `holds`, so that PostgreSQL skips what was sent behind it: for what is sent with other
 * statements, or with the commit. `detail` is text, and is computed only then. `otherwise`: the value where it `holds`.
 */
export const refuseUnless = (
  holds: RawBuilder<unknown>,
  reason: Reason,
  { detail = sql`''`, otherwise = sql`1` }: { detail?: RawBuilder<unknown>; otherwise?: RawBuilder<unknown> } = {},
): RawBuilder<unknown> => sql`case when ${holds} then ${otherwise} else refuse(${sql.lit(reason)}, ${detail}) end`

/** The detail of a refusal. undefined: the error is something else. */
export const refusedFor = (error: unknown, reason: Reason): string | undefined =>
  error instanceof pg.DatabaseError && error.code === 'HL001' && error.message === reason
    ? (error.detail ?? '')
    : undefined
