import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import pg from 'pg'

/** Ends every other connection to a database, as PostgreSQL does when it stops. Answers how many there were. */
export async function terminateConnections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query(`
    select pg_terminate_backend(pid, 10000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  await client.end()
  return rowCount ?? 0
}

export interface BreakableNetwork {
  /** The database, by way of this network. */
  url: string
  /** Resets every connection that is open now. */
  reset(): void
  close(): Promise<void>
}

interface Options {
  /** Told what each connection sends first. */
  onFirstBytes?: (bytes: Buffer) => void
}

/** A network between the shop and its database. */
export async function breakableNetwork(databaseUrl: string, { onFirstBytes }: Options = {}): Promise<BreakableNetwork> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    return socket
  }
  const server = createServer((near) => {
    const far = keep(connect(Number(port), hostname))
    if (onFirstBytes) near.once('data', onFirstBytes)
    keep(near).pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    url: url.href,
    reset,
    async close() {
      reset()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
