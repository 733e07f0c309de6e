import { openPlain } from '../testing/open-plain'
import type { Wire } from './wire'

/** The part of the program's `wx` that these tests call. */
interface ProgramWx {
  request(options: object): { abort(): void }
  setStorageSync(key: string, value: unknown): void
  getStorageSync(key: string): unknown
  getEnterOptionsSync(): { scene: number }
  navigateTo(options: object): Promise<unknown>
  login(options: object): void
  canIUse(name: string): boolean
}

/** Opens the program, with its own `wx`, so that tests call it as the program does. */
async function openWx(options: Parameters<typeof openPlain>[0] = {}) {
  const opened = await openPlain(options)
  return { ...opened, wx: opened.host.programWx as unknown as ProgramWx }
}

test('a test sets the result of a call, and reads its options', async () => {
  const { host, list } = await openPlain()
  host.wx.answer('showModal', { confirm: true, cancel: false })
  host.fire('ask')
  await host.settle()
  expect(list.data.title).toBe('yes')
  host.wx.answer('showModal', ({ title }) => ({ confirm: title === 'Other?' }))
  host.fire('ask')
  await host.settle()
  expect(list.data.title).toBe('no')
  expect(host.wx.callsOf('showModal')).toHaveLength(2)
})

test('a call without an answer fails with its name, even if the program catches its errors', async () => {
  const { host } = await openPlain()
  host.fire('scan')
  await expect(host.settle()).rejects.toThrow('nothing answers wx.scanCode')
})

test('ten requests run at once, and the others wait', async () => {
  const { host, wx } = await openWx({ wire: ({ url }) => ({ status: 200, body: new URL(url).pathname }) })
  const answered: unknown[] = []
  const send = (name: number) =>
    wx.request({ url: `https://shop.example/${name}`, success: ({ data }: { data: string }) => answered.push(data) })
  const tasks = Array.from({ length: 25 }, (_, index) => send(index))
  expect(host.wx.requestsInFlight()).toBe(10)
  // A waiting request is aborted: it is never sent, and the next one takes its turn.
  tasks[12]?.abort()
  await host.settle()
  expect(host.wx.mostRequestsAtOnce()).toBe(10)
  expect(answered).toHaveLength(24)
  expect(answered).not.toContain('/12')
})

test('every status is a success; only a phone without a network fails', async () => {
  const wire: Wire = ({ url }) => {
    if (url.endsWith('/lost')) throw new Error('timeout')
    return { status: 500, body: '{"code":"internal"}' }
  }
  const { host, wx } = await openWx({ wire })
  const seen: unknown[] = []
  const note = (result: { statusCode?: number; data?: unknown; errMsg: string }) =>
    seen.push([result.statusCode, result.data, result.errMsg])
  wx.request({ url: 'https://shop.example/broken', success: note })
  wx.request({ url: 'https://shop.example/lost', fail: note })
  await host.settle()
  expect(seen).toEqual([
    [500, { code: 'internal' }, 'request:ok'],
    [undefined, undefined, 'request:fail timeout'],
  ])
})

test('storage keeps copies, also for the next start, and enforces its limits', async () => {
  const { host, wx } = await openWx()
  wx.setStorageSync('cart', { lines: [1] })
  expect(wx.getStorageSync('cart')).toEqual({ lines: [1] })
  expect(wx.getStorageSync('nothing')).toBe('')
  expect(() => wx.setStorageSync('big', 'x'.repeat(1024 * 1024))).toThrow('entry size limit reached')
  const almostFull = 'x'.repeat(1024 * 1024 - 100)
  for (let key = 0; key < 9; key += 1) wx.setStorageSync(`part-${key}`, almostFull)
  wx.setStorageSync('part-9', 'x'.repeat(500_000))
  expect(() => wx.setStorageSync('part-10', almostFull)).toThrow('exceed storage max size')
  const again = await openWx({ stored: host.wx.stored })
  expect(again.wx.getStorageSync('cart')).toEqual({ lines: [1] })
})

test('a card in Moments opens a single page, without login and navigation', async () => {
  const { host, wx } = await openWx({ scene: 1154 })
  expect(wx.getEnterOptionsSync().scene).toBe(1154)
  const failed: string[] = []
  const fail = ({ errMsg }: { errMsg: string }) => failed.push(errMsg)
  wx.login({ fail })
  wx.navigateTo({ url: '/pages/item/index', fail })
  await host.settle()
  expect(failed).toEqual([
    'login:fail not available in single page mode',
    'navigateTo:fail not available in single page mode',
  ])
  expect(host.page().route).toBe('pages/list/index')
})

test('time is virtual: a minute passes at once, and intervals run in order', async () => {
  const { host, list } = await openPlain({ wire: () => ({ status: 200, body: { rows: [{}] } }) })
  const ticks: number[] = []
  const startedMs = host.clock.nowMs()
  host.clock.every(20_000, () => ticks.push(host.clock.nowMs() - startedMs))
  await host.settle()
  expect(ticks).toEqual([])
  await host.pass(60_000)
  expect(ticks).toEqual([20_000, 40_000, 60_000])
  expect(list.data.rows).toEqual([])
})

test('a program asks with canIUse what the phone can do', async () => {
  const { host, wx } = await openWx()
  expect(wx.canIUse('scanCode')).toBe(false)
  host.wx.answer('scanCode', { result: '690' })
  expect(wx.canIUse('scanCode')).toBe(true)
  expect(wx.canIUse('onThemeChange')).toBe(true)
})
