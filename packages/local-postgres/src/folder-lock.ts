import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Lets one process at a time work on a folder. The lock of a process that is gone is taken over. */
export async function withFolderLock<T>(lock: string, work: () => Promise<T>, waitMs = 90_000): Promise<T> {
  const giveUpAt = Date.now() + waitMs
  // Complete before it becomes the lock: at no moment is there a lock that does not say whose it is.
  const own = `${lock}.${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(own)
  try {
    await writeFile(join(own, 'pid'), `${process.pid} ${await startOf(process.pid)}`)
    while (!(await becomes(own, lock))) {
      await removeLeftOver(lock, `${own}.gone`)
      if (Date.now() > giveUpAt)
        throw new Error(`another process has held ${lock} for too long; remove it if none runs`)
      await wait(100)
    }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
  try {
    return await work()
  } finally {
    // Renamed first, so that nobody finds it half removed.
    await rename(lock, own).catch(() => undefined)
    await rm(own, { recursive: true, force: true })
  }
}

/** Renaming replaces an empty folder at most: one process gets the name. */
async function becomes(own: string, lock: string): Promise<boolean> {
  try {
    await rename(own, lock)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code)) return false
    throw error
  }
}

/** So long a process may take to remove what is left over, before another thinks that it died at that. */
const clearingMs = 60_000

/**
 * Removes the lock of a process that is gone, and one that does not say whose it is. One process at a time does: only so is what
 * it moves still what it read, and never the lock of somebody who took it in between.
 */
async function removeLeftOver(lock: string, aside: string): Promise<void> {
  // An empty folder is nobody's lock. Not every system lets a rename replace it.
  await rmdir(lock).catch(() => undefined)
  if (!(await isLeftOver(lock))) return
  const clearing = `${lock}.clearing`
  try {
    await mkdir(clearing)
  } catch {
    const begun = await stat(clearing).catch(() => null)
    if (begun && Date.now() - begun.mtimeMs > clearingMs) await rmdir(clearing).catch(() => undefined)
    return
  }
  try {
    if (!(await isLeftOver(lock))) return
    // Moved first, so that nobody finds it half removed.
    await rename(lock, aside)
    await rm(aside, { recursive: true, force: true })
  } finally {
    await rmdir(clearing).catch(() => undefined)
  }
}

async function isLeftOver(lock: string): Promise<boolean> {
  const holder = await readFile(join(lock, 'pid'), 'utf8').catch(() => null)
  if (holder === null) return false
  const [pid, startedAt = ''] = holder.split(' ')
  return !(Number(pid) > 0 && (await lives(Number(pid), startedAt)))
}

/** A container that is started again gives out the same process numbers: the start tells two processes apart. */
async function lives(pid: number, startedAt: string): Promise<boolean> {
  return isAlive(pid) && (startedAt === '' || startedAt === (await startOf(pid)))
}

/** When a process started, in ticks since the machine did; empty where the system does not say. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The second field is the program's name in brackets, which may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
