/** Everything that the environment can set, read once and checked. */
export interface Config {
  mode: 'sandbox' | 'production'
  host: string
  port: number
  /** Absent: the API starts its own PostgreSQL in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  merchantToken: string
  corsOrigins: string[]
  logLevel: string
  /** Requests per minute and caller. */
  rateLimitPerMinute: number
}
