import { chown, mkdir, mkdtemp, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './folder-lock'
import { runPostgresTool } from './postgres-binaries'
import { exists, type Place, withFreePort } from './postgres-place'

export interface ServerOptions {
  /** For data that may be lost: much faster writes. */
  throwaway?: boolean
  maxConnections?: number
}

/** Makes the folder of data where there is none. Made aside and then renamed, so a half-made one is never used. */
export async function createCluster(place: Place): Promise<void> {
  const { cluster, user } = place
  if (await exists(cluster)) {
    const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => 'an unknown version')
    if (version.trim() === '18') return
    throw new Error(`${cluster} holds data of PostgreSQL ${version.trim()}, not 18; move it away`)
  }
  const half = `${cluster}.new`
  const secrets = await mkdtemp(join(tmpdir(), 'local-postgres-'))
  const passwordFile = join(secrets, 'password')
  try {
    await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 })
    // Truncated here, because PostgreSQL's user may not create files beside its data.
    await writeFile(place.log, '')
    for (let tries = ctypes.length; ; tries--) {
      await rm(half, { recursive: true, force: true })
      await mkdir(half, { mode: 0o700 })
      if (user !== undefined) {
        for (const path of [half, secrets, passwordFile, place.log]) await chown(path, user.uid, user.gid)
      }
      const ctype = ctypes[ctypes.length - tries] ?? 'C'
      const failure = await initialise(place, half, passwordFile, ctype).then(
        () => undefined,
        (error: Error) => error,
      )
      if (failure === undefined) break
      if (tries <= 1 || !failure.message.includes('locale')) throw failure
    }
    await rename(half, cluster)
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
}

// Sorting is by code point everywhere. The character types come from the system, because pg_trgm uses them to decide what
// a letter is: with plain C it would drop every Chinese character.
const ctypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

const initialise = ({ name, binaries, user }: Place, folder: string, passwordFile: string, ctype: string) =>
  runPostgresTool(
    binaries.initdb,
    [
      ...['-D', folder, '-U', name, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`],
      '--no-instructions',
      '--no-sync',
    ],
    user,
  )

/**
 * Starts the server on a cluster that did not answer and waits until it does. `answers` is asked again while a server
 * that is alive is still busy starting. Gives back the place, whose port may have changed.
 */
export async function startServer(
  place: Place,
  options: ServerOptions,
  answers: () => Promise<unknown>,
): Promise<Place> {
  if (await joinLeftOver(place, answers)) return place
  const free = await withFreePort(place)
  const settings = {
    port: free.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: options.maxConnections ?? 100,
    ...(options.throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`)
  try {
    await runPostgresTool(
      free.binaries.pgCtl,
      ['start', '-D', free.cluster, '-l', free.log, '-w', '-t', '60', '-s', '-o', flags.join(' ')],
      free.user,
    )
  } catch (error) {
    const log = await readFile(free.log, 'utf8').catch(() => '')
    throw new Error(
      `PostgreSQL did not start. The end of ${free.log}:\n${log.trim().split('\n').slice(-12).join('\n')}`,
      {
        cause: error,
      },
    )
  }
  return free
}

/** true: a server that was left over runs and has answered. false: none runs, and its process file is removed. */
async function joinLeftOver(place: Place, answers: () => Promise<unknown>): Promise<boolean> {
  const pidFile = join(place.cluster, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  for (let tries = 0; pid > 0 && (await runsOn(place.cluster, pid)); tries++) {
    const ready = await answers().then(
      () => true,
      () => false,
    )
    if (ready) return true
    if (tries === 100) throw new Error(`a PostgreSQL runs on ${place.cluster} (process ${pid}) but does not answer`)
    await wait(200)
  }
  await rm(pidFile, { force: true })
  return false
}

/** A process number may by now belong to another program, most of all in a container that was started again. */
async function runsOn(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return folder === (await realpath(cluster))
}

export const stopServer = ({ binaries, cluster, user }: Place) =>
  runPostgresTool(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-s'], user)
