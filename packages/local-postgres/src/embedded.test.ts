import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded'
import { isAlive, withFolderLock } from './folder-lock'

jest.setTimeout(60_000)

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'local-postgres-'))
  await chmod(dataDir, 0o755)
})
afterAll(async () => {
  await (await start()).close()
  await rm(dataDir, { recursive: true })
})

const advice = 'Set DATA_DIR to another folder.'
const start = () => startEmbeddedPostgres({ name: 'tea', dataDir, advice, throwaway: true })
const pidFile = () => join(dataDir, 'postgres', 'postmaster.pid')
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

async function ask<T>(postgres: EmbeddedPostgres, text: string): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.url() })
  await client.connect()
  try {
    const { rows } = await client.query<{ value: T }>(`select ${text} as value`)
    const [row] = rows
    if (row === undefined) throw new Error('no row')
    return row.value
  } finally {
    await client.end()
  }
}

/** The file of the process number goes a moment before the process does. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve))
}

test('it starts, is shared, keeps its address, and stops with the last one who leaves', async () => {
  // Two at once, on a folder that is still empty.
  const [first, second] = await Promise.all([start(), start()])
  expect(first.url()).toBe(second.url())
  expect(await ask(first, "split_part(version(), ' ', 2)")).toMatch(/^18\./)
  expect(await ask(second, "current_setting('listen_addresses')")).toBe('127.0.0.1')
  await first.close()
  expect(await ask(second, '1')).toBe(1)
  const pid = await serverPid()
  await second.close()
  await untilGone(pid)

  const again = await start()
  expect(again.url()).toBe(first.url())
  await again.close()
})

test('a stranger without the password does not get in', async () => {
  const postgres = await start()
  const url = new URL(postgres.url())
  url.password = 'guess'
  const stranger = new pg.Client({ connectionString: url.href })
  await expect(stranger.connect()).rejects.toThrow(/password/)
  await postgres.close()
})

test('a server that a crashed process left behind is reused, and then stopped', async () => {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(__dirname, 'embedded.ts'))}
    startEmbeddedPostgres({ name: 'tea', dataDir: ${JSON.stringify(dataDir)} }).then(() => process.kill(process.pid, 'SIGKILL'))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'inherit' })
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
  const pid = await serverPid()
  expect(isAlive(pid)).toBe(true)

  const postgres = await start()
  expect(await serverPid()).toBe(pid)
  await postgres.close()
  await untilGone(pid)
})

test('the traces of a server that was killed are cleared', async () => {
  const before = await start()
  const pid = await serverPid()
  process.kill(pid, 'SIGKILL')
  await untilGone(pid)
  const after = await start()
  expect(await ask(after, '1')).toBe(1)
  await after.close()
  // The handle of the one that was killed closes quietly as well.
  await before.close()
})

test('a process number that now belongs to another program does not keep it from starting', async () => {
  await writeFile(pidFile(), `${process.pid}\n${join(dataDir, 'postgres')}\n0\n1\n\n127.0.0.1\n`)
  const postgres = await start()
  expect(await serverPid()).not.toBe(process.pid)
  await postgres.close()
})

test('data of another version is refused with a way out', async () => {
  const file = join(dataDir, 'postgres', 'PG_VERSION')
  await writeFile(file, '17\n')
  await expect(start()).rejects.toThrow(/PostgreSQL 17, not 18.*Set DATA_DIR/)
  await writeFile(file, '18\n')
})

test('the lock of a folder is taken over from a process that is gone', async () => {
  const lock = join(dataDir, 'lock')
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  const order: string[] = []
  await withFolderLock(lock, async () => {
    await writeFile(join(lock, 'pid'), String(child.pid))
    await withFolderLock(lock, async () => {
      order.push('inner')
    })
    order.push('outer')
  })
  expect(order).toEqual(['inner', 'outer'])
})

const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('the lock of a folder is taken over where its process number went to another program', async () => {
  const lock = join(dataDir, 'lock')
  await mkdir(lock)
  await writeFile(join(lock, 'pid'), `${process.pid} 1`)
  await expect(withFolderLock(lock, async () => 'taken', 10_000)).resolves.toBe('taken')
})

test.each<[string, (lock: string) => Promise<unknown>]>([
  ['that says nothing', (lock) => mkdir(lock)],
  ['with an empty note', (lock) => mkdir(lock).then(() => writeFile(join(lock, 'pid'), ''))],
  ['with half a note', (lock) => mkdir(lock).then(() => writeFile(join(lock, 'pid'), 'x'))],
])('a lock %s, whose maker died at once, is taken over without waiting', async (_what, leave) => {
  const lock = join(dataDir, 'lock')
  await leave(lock)
  await expect(withFolderLock(lock, async () => 'taken')).resolves.toBe('taken')
})

test('a lock that is left over is taken by many at once, one after the other, and leaves nothing behind', async () => {
  const folder = join(dataDir, 'locks')
  const lock = join(folder, 'lock')
  await mkdir(lock, { recursive: true })
  await writeFile(join(lock, 'pid'), '999999999 1')
  let inside = 0
  const most: number[] = []
  await Promise.all(
    Array.from({ length: 8 }, () =>
      withFolderLock(lock, async () => {
        inside += 1
        most.push(inside)
        await readdir(folder)
        inside -= 1
      }),
    ),
  )
  expect(most).toEqual(Array.from({ length: 8 }, () => 1))
  expect(await readdir(folder)).toEqual([])
})

test('a lock is taken over where a process died while it removed what was left over', async () => {
  const lock = join(dataDir, 'lock')
  const clearing = `${lock}.clearing`
  await mkdir(lock)
  await writeFile(join(lock, 'pid'), '999999999 1')
  await mkdir(clearing)
  // While it may live, nobody removes anything beside it.
  await expect(withFolderLock(lock, async () => 'taken', 0)).rejects.toThrow(/another process/)
  const longAgo = new Date(Date.now() - 3_600_000)
  await utimes(clearing, longAgo, longAgo)
  await expect(withFolderLock(lock, async () => 'taken')).resolves.toBe('taken')
})

test('the lock of a folder is not taken from a process that lives', async () => {
  const lock = join(dataDir, 'lock')
  await withFolderLock(lock, async () => {
    await expect(withFolderLock(lock, async () => 'taken', 0)).rejects.toThrow(/another process/)
  })
})
