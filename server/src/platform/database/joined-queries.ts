import pg from 'pg'

/** A query with values; with the name of its plan where that is kept. */
export interface ValuesQuery {
  text: string
  values: unknown[]
  name?: string
}

/** Queries that are sent in one message, in this order; with `begin` before them, `commit` behind them, or both. */
export interface Joined {
  queries: readonly ValuesQuery[]
  begins: boolean
  commits: boolean
}

/** The parts of pg's own query that its types leave out. */
interface WrittenQuery {
  readonly text: string
  readonly name?: string
  callback: (error: Error | null, result: pg.QueryResult) => void
  _result: { _types?: unknown }
  prepare(connection: pg.Connection): void
  _getRows(connection: pg.Connection): void
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: CommandComplete, connection: pg.Connection): void
  handleReadyForQuery(connection: pg.Connection): void
}
interface CommandComplete {
  text: string
}
const WrittenQuery = pg.Query as unknown as new (query: ValuesQuery) => WrittenQuery

/** The same of a connection: what it was sent to plan, by name, and has not planned yet. */
type Wire = pg.Connection & { submittedNamedStatements: Record<string, string> }

class Part extends WrittenQuery {
  // After an error PostgreSQL skips everything up to `sync`, which follows the last part: it runs and commits nothing behind it.
  override _getRows(connection: pg.Connection): void {
    connection.execute(null, true)
  }
}

type Done = (error: Error | undefined, results: pg.QueryResult[]) => void

/**
 * Queries that make one round trip. If one fails, those behind it do not run, and all of them fail: in a transaction, where they are
 * asked, nothing is left of those before it either.
 */
export class JoinedQueries implements pg.Submittable {
  readonly #joined: Joined
  readonly #done: Done
  readonly #parts: Part[]
  readonly #results: pg.QueryResult[] = []
  #error: Error | undefined
  #answered = 0

  /** `types`: the client's parsers of values. */
  constructor(joined: Joined, types: unknown, done: Done) {
    this.#joined = joined
    this.#done = done
    this.#parts = joined.queries.map((query) => {
      const part = new Part(query)
      part._result._types = types
      part.callback = (error, result) => {
        if (error) this.#error ??= error
        this.#results.push(result)
      }
      return part
    })
  }

  /** Of the part that is being answered. By these pg keeps which plans a connection has. */
  get name(): string | undefined {
    return this.#parts[this.#answered]?.name
  }
  get text(): string | undefined {
    return this.#parts[this.#answered]?.text
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork()
    try {
      this.#write(connection)
    } finally {
      connection.stream.uncork()
    }
  }

  #write(connection: pg.Connection): void {
    if (this.#joined.begins) write(connection, 'begin')
    for (const part of this.#parts) {
      part.prepare(connection)
      // A value that cannot be sent: pg has ended the message there.
      if (this.#error) return
    }
    if (this.#joined.commits) write(connection, 'commit')
    connection.sync()
  }

  handleRowDescription(message: unknown): void {
    this.#parts[this.#answered]?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#parts[this.#answered]?.handleDataRow(message)
  }

  handleCommandComplete(message: CommandComplete, connection: pg.Connection): void {
    const part = this.#parts[this.#answered]
    if (message.text === 'BEGIN' || message.text === 'COMMIT' || part === undefined) return
    part.handleCommandComplete(message, connection)
    part.handleReadyForQuery(connection)
    this.#answered += 1
  }

  handleReadyForQuery(): void {
    this.#done(this.#error, this.#results)
  }

  handleError(error: Error, connection: pg.Connection): void {
    const { submittedNamedStatements } = connection as Wire
    for (const { name } of this.#parts.slice(this.#answered)) {
      if (name !== undefined) delete submittedNamedStatements[name]
    }
    this.#done(error, [])
  }
}

type Command = 'begin' | 'commit'

/** Runs both commands once by name, so that the connection can write them beside a query. */
export async function prepareCommands(client: pg.ClientBase): Promise<void> {
  for (const name of ['begin', 'commit'] satisfies Command[]) await client.query({ name, text: name })
}

function write(connection: pg.Connection, name: Command): void {
  connection.bind({ statement: name }, true)
  connection.execute(null, true)
}
