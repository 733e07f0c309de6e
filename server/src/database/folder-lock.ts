import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Lets one process at a time work on a folder. The lock of a process that is gone is taken over. */
export async function withFolderLock<T>(lock: string, work: () => Promise<T>, waitMs = 90_000): Promise<T> {
  const giveUpAt = Date.now() + waitMs
  while (!(await take(lock))) {
    if (Date.now() > giveUpAt) throw new Error(`another process has held ${lock} for too long; remove it if none runs`)
    await wait(100)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) await rm(lock, { recursive: true, force: true })
    return false
  }
  await writeFile(join(lock, 'pid'), String(process.pid))
  return true
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
