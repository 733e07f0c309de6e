import type pg from 'pg'

/** What PostgreSQL says of a column; more than this it says too. */
export interface Field {
  name: string
  dataTypeID: number
}

/** Makes rows of what PostgreSQL sends. */
export interface Columns {
  names: readonly string[]
  parsers: readonly ((text: string) => unknown)[]
  empty: Readonly<Record<string, null>>
}

export type Row = Record<string, unknown>

export function columnsOf(fields: readonly Field[], types: pg.CustomTypesConfig): Columns {
  const names = fields.map(({ name }) => name)
  return {
    names,
    parsers: fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text')),
    // Copied for each row: its members then stand at the same places in all rows, which makes reading them fast.
    empty: Object.fromEntries(names.map((name) => [name, null])),
  }
}

/** Throws for a value that cannot be read, such as a whole number that is too large. */
export function rowOf({ names, parsers, empty }: Columns, values: readonly (string | null)[]): Row {
  const row: Row = { ...empty }
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]
    if (typeof value === 'string') row[names[index] as string] = parsers[index]?.(value)
  }
  return row
}
