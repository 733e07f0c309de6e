import pg from 'pg'

/** Whether migrations were ever applied to a database. Throws where it cannot be reached. */
export async function isMigrated(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A connection that is lost fails the query that runs.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass('migrations') is not null as is`)
    return rows[0]?.is ?? false
  } finally {
    await client.end()
  }
}
