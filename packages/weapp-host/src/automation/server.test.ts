import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import automator from 'miniprogram-automator'
import { WebSocket } from 'ws'
import { type Bridge, bridgePath, openBridge } from './bridge'
import { answerTo, type Call } from './messages'
import { type Automation, openAutomation } from './server'
import type { Launcher } from './tool'

let http: Server
let bridge: Bridge
let automation: Automation
const open: { close(): unknown }[] = []

beforeEach(async () => {
  http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  bridge = openBridge(http, { patienceMs: 50 })
})
afterEach(async () => {
  for (const one of open.splice(0)) one.close()
  await automation?.close()
  bridge.close()
  await new Promise((resolve) => http.close(resolve))
})

const host = () => `127.0.0.1:${(http.address() as AddressInfo).port}`

/** A page of the phone with these methods. */
async function openPage(methods: Record<string, (params: Call['params']) => unknown>, origin = `http://${host()}`) {
  const page = new WebSocket(`ws://${host()}${bridgePath}`, { origin })
  open.push(page)
  const known = { 'Tool.getInfo': () => ({ SDKVersion: '3.8.0' }), ...methods }
  page.on('message', async (data) => {
    const { id, method, params } = JSON.parse(String(data)) as Call
    const work = (known as typeof methods)[method] ?? (() => Promise.reject(new Error(`no ${method}`)))
    page.send(JSON.stringify(await answerTo(id, () => work(params))))
  })
  await new Promise((resolve, reject) => {
    page.once('open', resolve)
    page.once('error', reject)
  })
  return page
}

/** The connection below a WebSocket, to write on it what the library would refuse. */
const socketOf = (socket: WebSocket) => (socket as unknown as { _socket: Socket })._socket

async function connect(launcher?: Launcher) {
  automation = await openAutomation({ bridge, ...(launcher && { launcher }) })
  const program = await automator.connect({ wsEndpoint: automation.wsEndpoint })
  open.push({ close: () => program.disconnect() })
  return program
}

const onPage = (pageId: number) => ({
  'App.getCurrentPage': () => ({ pageId, path: `pages/${pageId}`, query: { id: String(pageId) } }),
})

test('a call reaches the phone, and its answer reaches the client', async () => {
  const getElements = jest.fn(() => ({ elements: [] }))
  await openPage({ ...onPage(7), 'Page.getElements': getElements })
  const page = await (await connect()).currentPage()
  expect(page).toMatchObject({ path: 'pages/7', query: { id: '7' } })
  expect(await page?.$$('.row')).toEqual([])
  expect(getElements).toHaveBeenCalledWith({ selector: '.row', pageId: 7 })
})

test('an error of a call has the message of the phone', async () => {
  await openPage(onPage(1))
  const page = await (await connect()).currentPage()
  await expect(page?.data()).rejects.toThrow('no Page.getData')
})

test('the page that connected last gets the calls, and after it closes the one before it', async () => {
  await openPage(onPage(1))
  const second = await openPage(onPage(2))
  const program = await connect()
  expect((await program.currentPage())?.path).toBe('pages/2')
  second.close()
  await new Promise((resolve) => second.once('close', resolve))
  expect((await program.currentPage())?.path).toBe('pages/1')
})

test('a call fails when the phone closes before it answers', async () => {
  const leave = () => {
    page.close()
    return new Promise(() => undefined)
  }
  const page = await openPage({ 'App.getCurrentPage': leave })
  const program = await connect()
  await expect(program.currentPage()).rejects.toThrow('closed or reloaded during App.getCurrentPage')
})

test('without a phone the client is told what to do', async () => {
  await expect(connect()).rejects.toThrow('no phone is open')
})

test('events of the phone reach every listener', async () => {
  const page = await openPage({ ...onPage(1), 'App.enableLog': () => ({}) })
  const program = await connect()
  const heard = new Promise((resolve) => program.on('console', resolve))
  page.send(JSON.stringify({ method: 'App.logAdded', params: { type: 'log', args: ['茶'] } }))
  expect(await heard).toEqual({ type: 'log', args: ['茶'] })
  // The call that started listening has been answered too.
  await program.currentPage()
})

test('a screenshot comes from whoever opened the browser, and is refused where nobody can take one', async () => {
  await openPage({})
  const program = await connect({ screenshot: async () => Buffer.from('png') })
  expect(await program.screenshot()).toBe(Buffer.from('png').toString('base64'))
  await automation.close()
  const blind = await connect()
  await expect(blind.screenshot()).rejects.toThrow('a launcher that can')
  await expect(blind.testAccounts()).rejects.toThrow('no accounts')
  await expect(blind.remote()).rejects.toThrow('no real one')
  await expect(blind.stopAudits()).rejects.toThrow('no audits')
})

test('neither a page nor a script of another website can reach the phone', async () => {
  await openPage({})
  await connect()
  await expect(openPage({}, 'https://elsewhere.test')).rejects.toThrow()
  const script = new WebSocket(automation.wsEndpoint, { origin: 'https://elsewhere.test' })
  await expect(new Promise((resolve, reject) => script.on('open', resolve).on('error', reject))).rejects.toThrow('401')
})

test('a message that is not a call closes the connection', async () => {
  await openPage({})
  await connect()
  const client = new WebSocket(automation.wsEndpoint)
  client.on('open', () => client.send('hello'))
  expect(await new Promise((resolve) => client.on('close', resolve))).toBe(1007)
})

test('what is no message, or against the protocol, ends neither bridge nor server', async () => {
  const page = await openPage(onPage(1))
  for (const text of ['', '{', 'null', '7', '"id"', '[]']) page.send(text)
  const program = await connect()
  const stranger = new WebSocket(automation.wsEndpoint)
  await once(stranger, 'open')
  stranger.send('{')
  await once(stranger, 'close')
  for (const url of [`ws://${host()}${bridgePath}`, automation.wsEndpoint]) {
    const broken = new WebSocket(url)
    await once(broken, 'open')
    // Without a mask, which the protocol demands of clients.
    socketOf(broken).write(Buffer.from([0x81, 0x01, 0x41]))
    await once(broken, 'close')
  }
  expect(await program.currentPage()).toMatchObject({ path: 'pages/1' })
})
