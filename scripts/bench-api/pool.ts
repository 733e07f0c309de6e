import type { openPool } from '../../server/src/platform/database/pool'

/** Connections to the database that is measured. */
export type Pool = ReturnType<typeof openPool>
