import type { Instance } from '../program/instance'
import { openWx } from '../testing/open-wx'

async function openSharing(page: Record<string, unknown>, options: Parameters<typeof openWx>[0] = {}) {
  const opened = await openWx(options)
  Object.assign(opened.list as Instance, page)
  return opened
}

test('a card has what the page says, and WeChat’s defaults otherwise', async () => {
  const seen: unknown[] = []
  const { host } = await openSharing(
    {
      onShareAppMessage(event: unknown) {
        seen.push(event)
        return { imageUrl: 'https://cdn.example/tea.png' }
      },
    },
    { url: 'pages/list/index?id=1&from=me' },
  )
  expect(await host.wx.share()).toMatchObject({
    title: 'plain',
    path: '/pages/list/index?id=1&from=me',
    imageUrl: 'https://cdn.example/tea.png',
    from: 'menu',
    shareTicket: undefined,
  })
  await host.wx.share({ from: 'button', target: { dataset: { sku: 1 } } })
  expect(seen).toEqual([{ from: 'menu' }, { from: 'button', target: { dataset: { sku: 1 } } }])
})

test('a promise of the page counts for three seconds, after that its synchronous values', async () => {
  const after = (ms: number) => ({
    onShareAppMessage: () => ({
      title: 'at first',
      promise: new Promise((resolve) => host.clock.after(ms, () => resolve({ title: 'in time' }))),
    }),
  })
  const { host, list } = await openSharing({})
  Object.assign(list, after(2900))
  expect((await host.wx.share()).title).toBe('in time')
  Object.assign(list, after(3100))
  expect((await host.wx.share()).title).toBe('at first')
  Object.assign(list, { onShareAppMessage: () => ({ title: 'at first', promise: Promise.reject(new Error('no')) }) })
  expect((await host.wx.share()).title).toBe('at first')
})

test('a warning is logged for values that WeChat would change', async () => {
  const { host } = await openSharing({ onShareAppMessage: async () => ({ title: 'never seen' }) })
  expect((await host.wx.share()).title).toBe('plain')
  expect(host.warnings.at(-1)).toContain('returns a promise')
  Object.assign(host.page().instance, { onShareAppMessage: () => ({ path: 'pages/list/index' }) })
  await host.wx.share()
  expect(host.warnings.at(-1)).toContain('must start with /')
})

test('a page without a handler, or with a hidden menu, cannot be shared', async () => {
  const { host, wx } = await openSharing({})
  wx.hideShareMenu({ menus: ['shareAppMessage'] })
  await host.settle()
  await expect(host.wx.share()).rejects.toThrow('has hidden forwarding')
  expect((await host.wx.share({ from: 'button' })).from).toBe('button')
  wx.showShareMenu({})
  await host.settle()
  expect((await host.wx.share()).from).toBe('menu')
  host.page().instance.onShareAppMessage = undefined
  await expect(host.wx.share()).rejects.toThrow('has no onShareAppMessage')
})

test('a page that can be shared can also be shared to Moments', async () => {
  const { host } = await openSharing({ onShareTimeline: () => ({ title: '新茶', query: 'id=1' }) })
  expect(await host.wx.shareTimeline()).toEqual({ title: '新茶', query: 'id=1', imageUrl: undefined })
  host.page().instance.onShareTimeline = undefined
  await expect(host.wx.shareTimeline()).rejects.toThrow('has no onShareTimeline')
})

test('a private message is verified by the ticket of whoever opens it', async () => {
  const { host, wx } = await openSharing({})
  const failed: string[] = []
  wx.updateShareMenu({ isPrivateMessage: true, fail: ({ errMsg }: { errMsg: string }) => failed.push(errMsg) })
  wx.updateShareMenu({ withShareTicket: true, isPrivateMessage: true, activityId: 'act-1' })
  await host.settle()
  expect(failed).toEqual(['updateShareMenu:fail activityId is required for a private message'])
  const card = await host.wx.share()
  expect(card).toMatchObject({ isPrivateMessage: true, activityId: 'act-1' })

  const { shareTicket = '' } = card
  const friend = await openWx({ scene: 1044, shareTicket })
  expect(friend.wx.getEnterOptionsSync()).toMatchObject({ scene: 1044, shareTicket })
  const seen: { valid: boolean; encryptedData: string }[] = []
  friend.wx.authPrivateMessage({ shareTicket, success: (result: never) => seen.push(result) })
  friend.wx.authPrivateMessage({ shareTicket: '%', fail: (failure: never) => seen.push(failure) })
  await friend.host.settle()
  expect(seen).toMatchObject([{ valid: true }, { errMsg: 'authPrivateMessage:fail invalid shareTicket' }])
  expect(JSON.parse(atob(seen[0]?.encryptedData ?? ''))).toEqual({ activityId: 'act-1' })
})
