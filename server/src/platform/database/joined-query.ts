import pg from 'pg'

/** What is sent in one message with a query: `begin` before it, `commit` behind it. */
export interface Joined {
  begins: boolean
  commits: boolean
}

/** A query with values; with the name of its plan where that is kept. */
export interface ValuesQuery {
  text: string
  values: unknown[]
  name?: string
}

/** The parts of pg's own query that its types leave out. */
interface WrittenQuery extends pg.Submittable {
  prepare(connection: pg.Connection): void
  _getRows(connection: pg.Connection): void
  handleCommandComplete(message: { text: string }, connection: pg.Connection): void
}
type Done = (error: Error | undefined, result: pg.QueryResult) => void
const WrittenQuery = pg.Query as unknown as new (query: ValuesQuery, done: Done) => WrittenQuery

/** A query that begins a transaction, ends it, or both, in one round trip. */
export class JoinedQuery extends WrittenQuery {
  readonly #joined: Joined

  constructor(query: ValuesQuery, joined: Joined, done: Done) {
    super(query, done)
    this.#joined = joined
  }

  override prepare(connection: pg.Connection): void {
    if (this.#joined.begins) write(connection, 'begin')
    super.prepare(connection)
  }

  // After an error PostgreSQL skips everything up to `sync`: it does not commit behind a query that failed.
  override _getRows(connection: pg.Connection): void {
    connection.execute(null, true)
    if (this.#joined.commits) write(connection, 'commit')
    connection.sync()
  }

  /** The result is that of the query alone. */
  override handleCommandComplete(message: { text: string }, connection: pg.Connection): void {
    if (message.text !== 'BEGIN' && message.text !== 'COMMIT') super.handleCommandComplete(message, connection)
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
