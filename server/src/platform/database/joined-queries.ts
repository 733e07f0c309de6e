import type pg from 'pg'
import { type Columns, columnsOf, type Field, type Row, rowOf } from './columns'
import type { Plan } from './keep-plans'
import { Messages, type WireValue } from './wire'

/** A query with values. */
export interface ValuesQuery {
  plan: Plan
  values: readonly WireValue[]
}

/** Queries that are sent in one message, in this order; with `begin` before them, `commit` behind them, or both. */
export interface Joined {
  queries: readonly ValuesQuery[]
  begins: boolean
  commits: boolean
}

/** Of a query, as Kysely reads it. */
export interface Answer {
  command: string
  rowCount: number | null
  rows: Row[]
}

/** The parts of pg's connection that its types leave out: what it has planned, and was sent to plan, by name. */
type Wire = pg.Connection & {
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
}

/** A query on its way. */
interface Part extends ValuesQuery {
  answer: Answer
  /** Of its rows: what its plan knows, or what PostgreSQL said first. */
  columns: Columns | undefined
}

type Done = (error: Error | undefined, answers: readonly Answer[]) => void

const noColumns: Columns = { names: [], parsers: [], empty: {} }
// Of all connections: what is written is taken before anything else is done.
const messages = new Messages()

/**
 * Queries that make one round trip. If one fails, those behind it do not run, and all of them fail: in a transaction, where they are
 * asked, nothing is left of those before it either.
 *
 * It writes and reads less than pg's own queries: one piece for all messages, and which columns a query has only once for each plan.
 */
export class JoinedQueries implements pg.Submittable {
  readonly #joined: Joined
  readonly #types: pg.CustomTypesConfig
  readonly #done: Done
  readonly #parts: Part[]
  #error: Error | undefined
  #answered = 0

  /** `types`: the client's parsers of values. */
  constructor(joined: Joined, types: pg.CustomTypesConfig, done: Done) {
    this.#joined = joined
    this.#types = types
    this.#done = done
    this.#parts = joined.queries.map(({ plan, values }) => {
      return { plan, values, columns: plan.columns, answer: { command: '', rowCount: null, rows: [] } }
    })
  }

  /** Of the part that is being answered. By these pg keeps which plans a connection has. */
  get name(): string | undefined {
    return this.#parts[this.#answered]?.plan.name
  }
  get text(): string | undefined {
    return this.#parts[this.#answered]?.plan.text
  }

  submit(connection: pg.Connection): void {
    const { parsedStatements, submittedNamedStatements } = connection as Wire
    if (this.#joined.begins) write('begin', [])
    for (const part of this.#parts) {
      const { name, text, columns } = part.plan
      part.columns = columns
      if (name === '' || (parsedStatements[name] ?? submittedNamedStatements[name]) === undefined) {
        messages.parse(name, text)
        if (name !== '') submittedNamedStatements[name] = text
      }
      messages.bind(name, part.values)
      if (columns === undefined) messages.describe()
      messages.execute()
    }
    if (this.#joined.commits) write('commit', [])
    messages.sync()
    connection.stream.write(messages.take())
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const part = this.#parts[this.#answered]
    if (part) part.columns = columnsOf(fields, this.#types)
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const part = this.#parts[this.#answered]
    if (part === undefined || this.#error) return
    try {
      part.answer.rows.push(rowOf(part.columns ?? noColumns, fields))
    } catch (error) {
      this.#error = error as Error
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (text === 'BEGIN' || text === 'COMMIT') return
    const part = this.#parts[this.#answered]
    if (part) {
      part.answer.command = text.split(' ', 1)[0] as string
      part.answer.rowCount = countIn(text)
    }
    this.#partIsAnswered()
  }

  handleEmptyQuery(): void {
    this.#partIsAnswered()
  }

  #partIsAnswered(): void {
    const part = this.#parts[this.#answered]
    if (part) part.plan.columns ??= part.columns ?? noColumns
    this.#answered += 1
  }

  handleReadyForQuery(): void {
    this.#done(
      this.#error,
      this.#parts.map(({ answer }) => answer),
    )
  }

  handleError(error: Error, connection: pg.Connection): void {
    const { submittedNamedStatements } = connection as Wire
    for (const { plan } of this.#parts.slice(this.#answered)) delete submittedNamedStatements[plan.name]
    this.#done(error, [])
  }
}

/** `UPDATE 3` is about three rows, and so is `INSERT 0 3`. null: PostgreSQL does not say. */
function countIn(completed: string): number | null {
  const count = Number(completed.slice(completed.lastIndexOf(' ') + 1))
  return Number.isNaN(count) ? null : count
}

type Command = 'begin' | 'commit'

/** Runs both commands once by name, so that the connection can write them beside a query. */
export async function prepareCommands(client: pg.ClientBase): Promise<void> {
  for (const name of ['begin', 'commit'] satisfies Command[]) await client.query({ name, text: name })
}

function write(name: Command, values: readonly WireValue[]): void {
  messages.bind(name, values)
  messages.execute()
}
