import fastifyPlugin from 'fastify-plugin'
import { sql } from 'kysely'
import type { Db } from '../database/db'

/** `/healthz`: the process runs. `/readyz`: it runs and its database answers. */
export const health = fastifyPlugin<{ db: Db }>(async (app, { db }) => {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    await sql`select 1`.execute(db)
    return { status: 'ok' }
  })
})
