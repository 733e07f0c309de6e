import { type RawBuilder, sql } from 'kysely'

/** Whether a column has this text somewhere in it, in large letters or small. For tables of some thousand rows: no index helps. */
export const contains = (column: string, text: string): RawBuilder<boolean> =>
  sql<boolean>`strpos(lower(${sql.ref(column)}), lower(${text})) > 0`
