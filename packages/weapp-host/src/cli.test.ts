import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { run as runCommand } from './cli'
import type { About } from './serve/messages'
import { onePage, programFolder, removeProgramFolders } from './testing/program-folder'

const bin = join(__dirname, '../bin/weapp-host.mjs')

/** What the command prints, and its exit code. */
async function run(...words: string[]) {
  const lines = { said: [] as string[], complained: [] as string[] }
  jest.spyOn(console, 'log').mockImplementation((line) => void lines.said.push(line))
  jest.spyOn(console, 'error').mockImplementation((line) => void lines.complained.push(line))
  process.exitCode = 0
  await runCommand(words)
  const status = process.exitCode
  process.exitCode = 0
  jest.restoreAllMocks()
  return { status, said: lines.said.join('\n'), complained: lines.complained.join('\n') }
}

afterAll(removeProgramFolders)

test('--help lists the commands, and so does the command alone', async () => {
  const { status, said } = await run('--help')
  expect(status).toBe(0)
  expect(said).toContain('weapp-host serve DIR')
  expect((await run()).said).toBe(said)
  expect(execFileSync(process.execPath, [bin, '--help'], { encoding: 'utf8' }).trim()).toBe(said)
})

test('check prints each problem on a line that editors can link, and fails', async () => {
  const folder = onePage({ 'app.wxss': '* {}\n.a {', 'pages/a/index.wxml': '<view a="1" a="2" />' })
  const { status, said } = await run('check', folder.path)
  expect(said.split('\n')).toEqual([
    'warning pages/a/index.wxml:1:13  duplicated attribute',
    'error   app.wxss:2:1  Unclosed block',
    '1 error, 1 warning',
  ])
  expect(status).toBe(1)
})

test('check succeeds with warnings', async () => {
  const { status, said } = await run('check', onePage({ 'app.wxss': '* {}' }).path)
  expect(said).toMatch(/0 errors, 1 warning$/)
  expect(status).toBe(0)
  expect(await run('check', onePage().path)).toEqual({ status: 0, said: '1 templates, nothing wrong', complained: '' })
})

const empty = () => programFolder({ 'readme.txt': '' }).path
const mistakes: [string, () => string[], RegExp][] = [
  ['a folder that is not there', () => ['serve', '/no/such/folder'], /^There is no folder .*\.$/],
  ['a folder that is no program', () => ['serve', empty()], /^.* has no app\.json: name the folder .*\.$/],
  ['no folder', () => ['serve'], /^Name one folder: weapp-host serve DIR$/],
  ['a command that there is not', () => ['run', empty()], /^There is no command run\. weapp-host --help .*$/],
  ['an option that there is not', () => ['serve', empty(), '--prot', '1'], /^Unknown option '--prot'\. .*$/],
  ['a port that is none', () => ['serve', empty(), '--port', 'x'], /^--port takes a number .*$/],
  ['a scene that is none', () => ['serve', empty(), '--scene', '7'], /^--scene takes four digits, not 7\.$/],
  ['a theme that is none', () => ['serve', empty(), '--theme', 'blue'], /^--theme is light or dark, not blue\.$/],
]
test.each(mistakes)('%s is reported in one sentence', async (_what, words, sentence) => {
  const { status, complained, said } = await run(...words())
  expect(complained).toMatch(sentence)
  expect(said).toBe('')
  expect(status).toBe(1)
})

test('a port that is in use is reported in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { status, complained } = await run('serve', onePage().path, '--port', String(port))
  const automation = await run('serve', onePage().path, '--port', '0', '--auto-port', String(port))
  other.close()
  expect(automation.complained).toBe(complained)
  expect(complained).toBe(`Port ${port} is taken, perhaps by another weapp-host: stop that, or choose another port.`)
  expect(status).toBe(1)
})

test('serve prints where the program is, starts it with the given options, and ends when told to', async () => {
  const words = [
    'serve',
    onePage().path,
    '--port',
    '0',
    '--url',
    '/pages/a/index?x=1',
    '--query',
    'y=2&z=a%20b',
    '--theme',
    'dark',
  ]
  const served = spawn(process.execPath, [bin, ...words])
  let said = ''
  for await (const words of served.stdout) {
    said += words
    if (/phone alone/.test(said)) break
  }
  const [url] = /http:\S+/.exec(said) ?? []
  const about = (await (await fetch(`${url}about.json`)).json()) as About
  expect(about.launch).toEqual({ url: 'pages/a/index?x=1', query: '{"y":"2","z":"a b"}', theme: 'dark' })
  served.kill('SIGTERM')
  expect(await once(served, 'exit')).toEqual([0, null])
})
