import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { withFolderLock } from './folder-lock'
import { createCluster, type ServerOptions, startServer, stopServer } from './postgres-cluster'
import { findPlace, type Place } from './postgres-place'

export interface EmbeddedPostgres {
  /** Address of a database in it, as its superuser: `postgres://…`. */
  url(database?: string): string
  /** Stops the server, unless another process still uses it. */
  close(): Promise<void>
}

export interface EmbeddedOptions extends ServerOptions {
  /** Of the product: its database and the server's superuser are called so. Letters alone. */
  name: string
  dataDir: string
  /** A sentence for whoever reads why it did not start: how to choose another folder, or another PostgreSQL. */
  advice?: string
}

const holderOf = ({ name }: Place) => `${name} holder`

/**
 * Starts the PostgreSQL that came with npm, or joins the one that already runs on this folder; the last process to
 * close stops it. Also after a crash: a server that still answers is reused, what one that is gone left behind is removed.
 * `dataDir` is made where absent and keeps the data, the port and the password.
 */
export async function startEmbeddedPostgres({
  name,
  dataDir: folder,
  advice = '',
  ...options
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(folder)
  const locked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await mkdir(dataDir, { recursive: true })
      return await withFolderLock(join(dataDir, 'postgres.lock'), work)
    } catch (error) {
      throw explain(error, dataDir, advice)
    }
  }
  const { place, holder } = await locked(() => startOrJoin(name, dataDir, options))
  // A server that dies is noticed by whoever uses it; the holder only marks that we are here.
  holder.on('error', () => undefined)
  return {
    url: (database = name) => urlOf(place, database),
    close: () => locked(() => leave(place, holder)),
  }
}

async function startOrJoin(
  name: string,
  dataDir: string,
  options: ServerOptions,
): Promise<{ place: Place; holder: pg.Client }> {
  let place = await findPlace(name, dataDir)
  await createCluster(place)
  let holder = await connect(place).catch(() => undefined)
  if (holder === undefined) {
    place = await startServer(place, options, () => connect(place).then((client) => client.end()))
    holder = await connect(place)
  }
  const { rowCount } = await holder.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await holder.query(`create database ${name}`)
  return { place, holder }
}

/** A server that cannot be reached has been stopped by somebody else, or has died; then there is nothing to do. */
async function leave(place: Place, holder: pg.Client): Promise<void> {
  await holder.end().catch(() => undefined)
  const last = await connect(place).catch(() => undefined)
  if (last === undefined) return
  const others = await last.query(
    'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [holderOf(place)],
  )
  await last.end()
  if (others.rowCount === 0) await stopServer(place)
}

const urlOf = ({ name, port, password }: Place, database: string) =>
  `postgres://${name}:${password}@127.0.0.1:${port}/${database}`

async function connect(place: Place): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(place, 'postgres'),
    application_name: holderOf(place),
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  return client
}

function explain(error: unknown, dataDir: string, advice: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const isAccess = code === 'EACCES' || code === 'EPERM'
  const text = isAccess ? `no access to ${dataDir} (${message}); it may belong to another user` : message
  return new Error(`${text}. ${advice}`.trim(), { cause: error })
}
