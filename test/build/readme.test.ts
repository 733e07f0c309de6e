import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptsOf } from '../../scripts/gates/scripts-of'
import { apiOfStart } from '../../scripts/lib/build'
import { inRoot } from '../../scripts/lib/root'
import { runCommand } from '../../scripts/lib/run-command'

const readme = readFileSync(inRoot('README.md'), 'utf8')
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'))
const scripts = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).scripts as Record<string, string>
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** What `npm test` builds for. */
const builtFor = apiOfStart

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'haoli-readme-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}

/** Hears what a program prints. `until` waits for words in it; rejects with all it said where it ends before. */
function listenTo(child: ChildProcess) {
  let said = ''
  const looks = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    for (const look of looks) look()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return {
    until: (words: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => said.includes(words) && resolve()
        looks.add(look)
        look()
        child.once('exit', () => reject(new Error(said)))
      }),
  }
}

test('the first page runs the shop with one command and tests it with another', () => {
  expect(commands.slice(0, 2)).toEqual(['npm start', 'npm test'])
})

test.each(commands)('the first page’s `%s` is a command of this project', (command) => {
  const [, name = ''] = /(?:^|\s)npm (?:run )?([\w:-]+)/.exec(command) ?? []
  const script = name.replace(':', '-')
  expect(scripts[name]).toBe(`node scripts/run.mjs ${script}`)
  expect(existsSync(inRoot(`scripts/${script}.ts`))).toBe(true)
})

test('npm start opens preview, shop, API and its reference, and Ctrl-C closes them', async () => {
  const port = await freePort()
  // The address that dist/weapp was built for: with another one `npm start` would build it anew under the tests beside this.
  const api = { HAOLI_API: builtFor, HOST: '127.0.0.1' }
  const env = { ...process.env, ...api, PORT: String(port), HAOLI_DATA_DIR: dataDir }
  const child = spawn(npm, ['start'], { cwd: inRoot(), env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const output = listenTo(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  try {
    await output.until('Ctrl-C')
    for (const path of ['/', '/app/', '/desk/', '/v1/products', '/docs', '/healthz', '/readyz']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      expect([path, answer.status]).toEqual([path, 200])
    }
    await output.until('Nothing is left to be made.')
    expect((await fetch(`http://127.0.0.1:${port}/weapp/`)).status).toBe(200)
  } finally {
    // A terminal's Ctrl-C reaches the whole group, not npm alone.
    if (child.pid) process.kill(-child.pid, 'SIGINT')
  }
  await ended
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow()
}, 180_000)

test('the catalogue is imported by the command on the first page', async () => {
  const command = commands.find((line) => line.includes('catalogue')) ?? ''
  const outcome = await runCommand(npm, command.split(' ').slice(1), { HAOLI_DATA_DIR: dataDir })
  expect(outcome.output).toMatch(/0 new, 0 changed/)
  expect(outcome.ok).toBe(true)
}, 120_000)

test('the first owner gets a code by the command on the first page', async () => {
  expect(commands).toContain('npm run owner')
  const outcome = await runCommand(npm, ['run', 'owner'], { HAOLI_DATA_DIR: dataDir })
  expect(outcome.output).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/m)
  expect(outcome.ok).toBe(true)
}, 120_000)

test('the mini program talks to the address that it was built for', () => {
  expect(scriptsOf(inRoot('dist/weapp')).some(({ code }) => code.includes(builtFor))).toBe(true)
})

test('an address with a path is refused before anything is built', async () => {
  const outcome = await runCommand(npm, ['run', 'build'], { HAOLI_API: 'https://api.example.com/v1' })
  expect(outcome.ok).toBe(false)
  expect(outcome.output).toContain('must be an origin')
}, 60_000)

test('pictures on the first page are there', () => {
  const pictures = [...readme.matchAll(/\]\((docs\/[^)]+\.webp)\)/g)].map(([, path = '']) => path)
  expect(pictures.length).toBeGreaterThanOrEqual(8)
  expect(pictures.filter((path) => !existsSync(inRoot(path)))).toEqual([])
})
