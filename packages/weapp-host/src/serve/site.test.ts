import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import type { ProgramBundle } from '../compile/bundle'
import { onePage, type ProgramFolder, removeProgramFolders } from '../testing/program-folder'
import type { LiveMessage } from './messages'
import { type ServedProgram, type ServeOptions, serveProgram } from './serve'
import { openProgramSite } from './site'

const open: ServedProgram[] = []
afterEach(async () => {
  for (const served of open.splice(0)) await served.close()
})
afterAll(removeProgramFolders)

async function serve(folder: ProgramFolder, options: Partial<ServeOptions> = {}) {
  const served = await serveProgram(folder.path, { port: 0, ...options })
  open.push(served)
  return served
}

const typeOf = (answer: Response) => answer.headers.get('content-type')

test('the phone, the page around it, and their scripts are served', async () => {
  const { url } = await serve(onePage())
  for (const path of ['', 'phone']) {
    const page = await fetch(`${url}${path}`)
    expect([page.status, typeOf(page)]).toEqual([200, 'text/html; charset=utf-8'])
  }
  for (const script of ['runtime.js', 'live.js', 'panel.js']) {
    const answer = await fetch(`${url}${script}`)
    expect([script, answer.status, typeOf(answer)]).toEqual([script, 200, 'text/javascript; charset=utf-8'])
    expect(await answer.text()).toContain(`sourceMappingURL=${script}.map`)
    expect((await fetch(`${url}${script}.map`)).status).toBe(200)
  }
  expect(typeOf(await fetch(`${url}panel.css`))).toBe('text/css; charset=utf-8')
})

test('the program is served as one bundle, its files unchanged', async () => {
  const { url } = await serve(onePage({ 'assets/dot.svg': '<svg />', 'assets/两 dots.png': 'png' }))
  const bundle = (await (await fetch(`${url}program.json`)).json()) as ProgramBundle
  expect(bundle.templatePaths).toEqual(['pages/a/index'])
  const dot = await fetch(`${url}program/assets/dot.svg`)
  expect([typeOf(dot), await dot.text()]).toEqual(['image/svg+xml; charset=utf-8', '<svg />'])
  expect(typeOf(await fetch(`${url}program/assets/两 dots.png`))).toBe('image/png')
})

test('a program’s script with the name of one of ours is served', async () => {
  const { url } = await serve(onePage({ 'runtime.js': 'own' }))
  expect(await (await fetch(`${url}program/runtime.js`)).text()).toBe('own')
  expect(await (await fetch(`${url}runtime.js`)).text()).not.toBe('own')
})

/** Sends the path unchanged, which `fetch` would normalize. */
async function rawStatus(url: string, path: string): Promise<number | undefined> {
  const { port } = new URL(url)
  const asked = request({ port, path, host: '127.0.0.1' }).end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  return answer.statusCode
}

test.each([
  '/program/../secret.txt',
  '/program/%2e%2e/secret.txt',
  '/program/.hidden',
  '/program/constructor',
  '/program/',
  '/constructor',
  '/%',
  '/nothing.js',
])('%s is not served', async (path) => {
  const folder = onePage({ '../secret.txt': 'secret', '.hidden': 'hidden' })
  const { url } = await serve(folder)
  expect(await rawStatus(url, path)).toBe(404)
})

test('about.json has what the page around the phone needs', async () => {
  const folder = onePage({
    'app.json': JSON.stringify({
      pages: ['pages/a/index'],
      subpackages: [{ root: 'more/', pages: ['b'] }],
      window: { navigationBarTitleText: 'Tea' },
    }),
  })
  const { url } = await serve(folder, { launch: { scene: '1007' } })
  expect(await (await fetch(`${url}about.json`)).json()).toEqual({
    name: 'program',
    title: 'Tea',
    pages: ['pages/a/index', 'more/b'],
    launch: { scene: '1007' },
  })
})

test('a site works below any prefix of another server, and leaves other paths to it', async () => {
  const site = openProgramSite(onePage().path, { prefix: '/weapp/' })
  const server = createServer((asked, answer) => void site.handle(asked, answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const statuses = await Promise.all(
    ['/weapp/', '/weapp/phone', '/weapp/program.json', '/phone', '/other'].map(
      async (path) => (await fetch(url + path)).status,
    ),
  )
  expect(statuses).toEqual([200, 200, 200, 404, 404])
  const bare = await fetch(`${url}/weapp?url=a`, { redirect: 'manual' })
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/weapp/?url=a'])
  expect(await (await fetch(`${url}/weapp/phone`)).text()).not.toMatch(/(src|href)="\//)
  site.close()
  server.closeAllConnections()
  server.close()
})

/** The messages that a page receives. */
async function listen(url: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}live`, { headers })
  const heard: LiveMessage[] = []
  const waiting: ((message: LiveMessage) => void)[] = []
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as LiveMessage
    const next = waiting.shift()
    if (next) next(message)
    else heard.push(message)
  })
  const next = (): Promise<LiveMessage> => {
    const message = heard.shift()
    return message ? Promise.resolve(message) : new Promise((resolve) => waiting.push(resolve))
  }
  return { socket, next }
}

test('open pages are told of changes: style sheets to replace, a program to load, errors with their place', async () => {
  const folder = onePage({ 'app.wxss': '.a { color: red }' })
  const { url, site } = await serve(folder)
  const { next } = await listen(url)
  expect(await next()).toEqual({ type: 'hello', version: 1, writing: false, problems: [] })

  folder.write({ 'app.wxss': '.a { color: green }' })
  expect(await next()).toMatchObject({
    type: 'styles',
    version: 2,
    styles: { app: { css: expect.stringContaining('green') } },
  })

  folder.write({ 'pages/a/index.wxml': '<view>new</view>' })
  expect(await next()).toEqual({ type: 'program', version: 3, pages: ['pages/a/index'], problems: [] })
  expect(site.bundle().templates).toContain('new')
})

test('another website cannot connect', async () => {
  const { url } = await serve(onePage())
  const { socket } = await listen(url, { origin: 'https://a.example' })
  await expect(once(socket, 'open')).rejects.toThrow()
  const own = await listen(url, { origin: url.replace(/\/$/, '') })
  expect(await own.next()).toMatchObject({ type: 'hello' })
})

test('a port that is in use is an error, and leaves nothing running', async () => {
  const { url } = await serve(onePage())
  const port = Number(new URL(url).port)
  await expect(serveProgram(onePage().path, { port })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
})
