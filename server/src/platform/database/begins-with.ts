import { type RawBuilder, sql } from 'kysely'

/** Whether a column begins with this text, in large letters or small: an index on `lower(column) text_pattern_ops` finds it. */
export const beginsWith = (column: string, text: string): RawBuilder<boolean> =>
  sql<boolean>`lower(${sql.ref(column)}) like ${`${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`
