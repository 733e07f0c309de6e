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
    const [holder, startedAt = ''] = (await readFile(join(lock, 'pid'), 'utf8').catch(() => '')).split(' ')
    const isGone = Number(holder) > 0 && !(await lives(Number(holder), startedAt))
    if (isGone) await rm(lock, { recursive: true, force: true })
    return false
  }
  await writeFile(join(lock, 'pid'), `${process.pid} ${await startOf(process.pid)}`)
  return true
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
