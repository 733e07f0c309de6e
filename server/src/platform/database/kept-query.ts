import type { Compilable, CompiledQuery, QueryCreator, RawBuilder } from 'kysely'
import { connectionOf } from './ask-at-once'
import type { Db } from './db'
import type { Database } from './tables'

type Query<Row> = Compilable<Row> | RawBuilder<Row>

/**
 * A query that Kysely builds once: from then on only its values are put in. For queries of hot paths, where building takes as
 * long as sending. `build` gets placeholders of the values, so it passes each on to the query as it is: it cannot look at one, and
 * whether a part of the query is there cannot depend on one. An array is one value: `= any (…)`, not `in`.
 */
export function keptQuery<Values extends object, Row>(
  build: (db: QueryCreator<Database>, values: Values) => Query<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return async (db, values) => {
    kept ??= build(db, placeholders() as Values).compile(db)
    return run(db, kept, values, [])
  }
}

/** Longer lists than this are rare: their queries are built each time. */
const mostKept = 20

/**
 * The same of a query about a list, such as the lines of an order: it is built once for each length. PostgreSQL then knows how many
 * there are; of an array it does not, and plans its query anew each time.
 */
export function keptListQuery<Values extends object, Item extends object, Row>(
  build: (db: QueryCreator<Database>, values: Values, items: readonly Item[]) => Query<Row>,
): (db: Db, values: Values, items: readonly Item[]) => Promise<Row[]> {
  const kept = new Map<number, CompiledQuery<Row>>()
  return async (db, values, items) => {
    const { length } = items
    const known = kept.get(length)
    if (known) return run(db, known, values, items)
    const places = Array.from({ length }, (_, index) => placeholders(index) as Item)
    const built = build(db, placeholders() as Values, places).compile(db)
    if (length <= mostKept) kept.set(length, built)
    return run(db, built, values, items)
  }
}

/**
 * The kept query of each choice, such as which columns it sets: made when it is first asked for. A choice is plain data, and there
 * are few, since all are kept.
 */
export function keptByChoice<Choice, Query>(make: (choice: Choice) => Query): (choice: Choice) => Query {
  const kept = new Map<string, Query>()
  return (choice) => {
    const key = JSON.stringify(choice)
    const query = kept.get(key) ?? make(choice)
    kept.set(key, query)
    return query
  }
}

async function run<Row>(db: Db, query: CompiledQuery<Row>, values: object, items: readonly object[]): Promise<Row[]> {
  const parameters = query.parameters.map((one) => (one instanceof Placeholder ? one.valueIn(values, items) : one))
  const connection = connectionOf(db)
  const { rows } = await (connection ?? db).executeQuery<Row>({ ...query, parameters })
  return rows
}

class Placeholder {
  readonly #name: PropertyKey
  readonly #index: number | undefined
  constructor(name: PropertyKey, index: number | undefined) {
    this.#name = name
    this.#index = index
  }
  valueIn(values: object, items: readonly object[]): unknown {
    const holder = this.#index === undefined ? values : items[this.#index]
    return (holder as Record<PropertyKey, unknown>)[this.#name]
  }
  toJSON(): never {
    throw new Error(`a kept query looks at its value ${String(this.#name)}`)
  }
  [Symbol.toPrimitive](): never {
    return this.toJSON()
  }
}

/** Of the values, or of those of one item. */
const placeholders = (index?: number) => new Proxy({}, { get: (_, name) => new Placeholder(name, index) })
