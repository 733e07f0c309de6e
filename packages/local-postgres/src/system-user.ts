import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

export interface SystemUser {
  name: string
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. Who runs it instead: the owner of the data, or `postgres`, or `nobody`.
 * undefined: we are not root and run it ourselves.
 */
export async function postgresUser(dataFolder: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataFolder).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== undefined && gid !== undefined) return { name, uid, gid }
  }
  throw new Error(
    'PostgreSQL does not run as root, and neither a user postgres nor nobody exists here: ' +
      'create one (useradd --system postgres), or run as an ordinary user',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const result = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return result.status === 0 ? Number.parseInt(result.stdout, 10) : undefined
}

/** Whether `user` may enter every folder on the way to `path`, and `path` itself. */
export async function isReachable(path: string, user: SystemUser): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const status = await stat(folder).catch(() => undefined)
    if (status !== undefined) {
      const enter = status.uid === user.uid ? 0o100 : status.gid === user.gid ? 0o010 : 0o001
      if ((status.mode & enter) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}
