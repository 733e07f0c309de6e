import { openPlain } from '../testing/open-plain'
import type { Wire } from './wire'

/** What the program sees, as far as these tests call it. */
interface ProgramWx {
  request(options: object): { abort(): void }
  setStorageSync(key: string, value: unknown): void
  getStorageSync(key: string): unknown
  getEnterOptionsSync(): { scene: number }
  navigateTo(options: object): Promise<unknown>
  login(options: object): void
  canIUse(name: string): boolean
}

/** Opens the program, and its own `wx` beside it: the tests below stand where its code stands. */
async function openWx(options: Parameters<typeof openPlain>[0] = {}) {
  const opened = await openPlain(options)
  return { ...opened, wx: opened.host.programWx as unknown as ProgramWx }
}

test('the test says what a call brings, and sees what was asked', async () => {
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

test('a call that nobody answers fails with its name, even where the program hides its errors', async () => {
  const { host } = await openPlain()
  host.fire('scan')
  await expect(host.settle()).rejects.toThrow('nothing answers wx.scanCode')
})

test('ten requests are in flight and the others wait for their turn', async () => {
  const { host, wx } = await openWx({ wire: ({ url }) => ({ status: 200, body: new URL(url).pathname }) })
  const answered: unknown[] = []
  const send = (name: number) =>
    wx.request({ url: `https://shop.example/${name}`, success: ({ data }: { data: string }) => answered.push(data) })
  const tasks = Array.from({ length: 25 }, (_, index) => send(index))
  expect(host.wx.requestsInFlight()).toBe(10)
  // One that waits is taken back: it is never sent, and nobody loses a turn.
  tasks[12]?.abort()
  await host.settle()
  expect(host.wx.mostRequestsAtOnce()).toBe(10)
  expect(answered).toHaveLength(24)
  expect(answered).not.toContain('/12')
})

test('every status is an answer; only a phone without a network fails', async () => {
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

test('storage keeps copies, for the next start too, and holds to its limits', async () => {
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

test('a card in Moments opens one page: nobody logs in and nothing leads away', async () => {
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

test('time is the program’s own: a minute passes at once, and an interval keeps its pace', async () => {
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

test('a program asks what the phone can do', async () => {
  const { host, wx } = await openWx()
  expect(wx.canIUse('scanCode')).toBe(false)
  host.wx.answer('scanCode', { result: '690' })
  expect(wx.canIUse('scanCode')).toBe(true)
  expect(wx.canIUse('onThemeChange')).toBe(true)
})
