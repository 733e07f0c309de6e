import { type EmbeddedPostgres, startEmbeddedPostgres } from '@haoli/local-postgres'

interface OwnOptions {
  /** For data that may be lost: much faster writes. */
  throwaway?: boolean
  maxConnections?: number
}

const advice = 'Set HAOLI_DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL of your own.'

/** Starts the PostgreSQL that came with npm on a folder of data, or joins the one that runs there. */
export const startOwnPostgres = (dataDir: string, options: OwnOptions = {}): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ name: 'haoli', dataDir, advice, ...options })
