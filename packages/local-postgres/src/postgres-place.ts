import { createHash, randomBytes } from 'node:crypto'
import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries, type PostgresBinaries, runPostgresTool } from './postgres-binaries'
import { isReachable, postgresUser, type SystemUser } from './system-user'

/** Where a PostgreSQL of ours keeps its data, who runs it, and how to reach it. */
export interface Place {
  /** Of the product: the superuser's and the database's. */
  name: string
  cluster: string
  log: string
  port: number
  password: string
  user: SystemUser | undefined
  binaries: PostgresBinaries
}

export async function findPlace(name: string, dataDir: string): Promise<Place> {
  const near = join(dataDir, 'postgres')
  const user = await postgresUser(near)
  const binaries = await findBinaries(user)
  const cluster =
    user === undefined || (await isReachable(dataDir, user)) ? near : await farCluster(name, dataDir, binaries)
  const remembered = await recall(cluster)
  return { ...remembered, name, cluster, log: `${cluster}.log`, user, binaries }
}

const noteOf = (dataDir: string) => join(dataDir, 'postgres-is-elsewhere.txt')

/** Whether data of a PostgreSQL was ever kept for `dataDir`. */
export const hasPostgres = async (dataDir: string): Promise<boolean> =>
  (await exists(join(dataDir, 'postgres'))) || (await exists(noteOf(dataDir)))

export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Where the data goes when the user that runs PostgreSQL cannot enter `dataDir`, as below /root. A note in `dataDir`
 * says so; whoever removes `dataDir` starts afresh here as well.
 */
async function farCluster(name: string, dataDir: string, binaries: PostgresBinaries): Promise<string> {
  const folder = await farFolder(`${name}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`)
  const cluster = join(folder, 'postgres')
  const note = noteOf(dataDir)
  if (!(await exists(note))) {
    if (await exists(cluster)) {
      const user = await postgresUser(cluster)
      await runPostgresTool(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'immediate'], user).catch(() => undefined)
      await rm(cluster, { recursive: true, force: true })
    }
    await writeFile(note, `${cluster}\n`)
  }
  return cluster
}

async function farFolder(name: string): Promise<string> {
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = join(parent, name)
    const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    )
    if (!made) continue
    if ((await stat(folder)).uid !== 0) throw new Error(`${folder} belongs to another user; remove it`)
    return folder
  }
  throw new Error('found no folder for the data of PostgreSQL; it needs one that everybody may enter')
}

type Remembered = Pick<Place, 'port' | 'password'>
const memoryOf = (cluster: string) => `${cluster}.json`

async function recall(cluster: string): Promise<Remembered> {
  const known = await readFile(memoryOf(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (known !== undefined) return JSON.parse(known) as Remembered
  const fresh = { port: await freePort(), password: randomBytes(18).toString('base64url') }
  await save(cluster, fresh)
  return fresh
}

const save = (cluster: string, { port, password }: Remembered) =>
  writeFile(memoryOf(cluster), `${JSON.stringify({ port, password })}\n`, { mode: 0o600 })

/** Keeps the remembered port while it is free; otherwise takes another and remembers that. */
export async function withFreePort(place: Place): Promise<Place> {
  if (await isFree(place.port)) return place
  const moved = { ...place, port: await freePort() }
  await save(place.cluster, moved)
  return moved
}

const isFree = (port: number) =>
  listenOnce(port).then(
    () => true,
    () => false,
  )

const freePort = () => listenOnce(0)

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}
