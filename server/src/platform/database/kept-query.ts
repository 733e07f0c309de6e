import type { Compilable, CompiledQuery, QueryCreator } from 'kysely'
import type { Db } from './db'
import type { Database } from './tables'

/**
 * A query that Kysely builds once: from then on only its values are put in. For queries of hot paths, where building takes as
 * long as sending. `build` gets placeholders of the values, so it passes each on to the query as it is: it cannot look at one, and
 * whether a part of the query is there cannot depend on one. An array is one value: `= any (…)`, not `in`.
 */
export function keptQuery<Values extends object, Row>(
  build: (db: QueryCreator<Database>, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return async (db, values) => {
    kept ??= build(db, placeholders as Values).compile()
    const parameters = kept.parameters.map((one) => (one instanceof Placeholder ? one.valueIn(values) : one))
    const { rows } = await db.executeQuery<Row>({ ...kept, parameters })
    return rows
  }
}

class Placeholder {
  readonly #name: PropertyKey
  constructor(name: PropertyKey) {
    this.#name = name
  }
  valueIn(values: object): unknown {
    return values[this.#name as keyof typeof values]
  }
  toJSON(): never {
    throw new Error(`a kept query looks at its value ${String(this.#name)}`)
  }
  [Symbol.toPrimitive](): never {
    return this.toJSON()
  }
}

const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(name) })
