import { type EmbeddedPostgres, startEmbeddedPostgres } from '@haoli/local-postgres'

interface OwnOptions {
  /** Much faster writes, but a crash may lose data: for tests. */
  throwaway?: boolean
  maxConnections?: number
}

const advice = 'Set HAOLI_DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL of your own.'

/** Starts the PostgreSQL that npm installed on `dataDir`, or connects to the one that already runs there. */
export const startOwnPostgres = (dataDir: string, options: OwnOptions = {}): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ name: 'haoli', dataDir, advice, ...options })
