import { openWx } from '../testing/open-wx'

const errMsg = (result: { errMsg: string }) => result.errMsg

interface Channel {
  emit(event: string, ...args: unknown[]): void
  on(event: string, listener: (word: unknown) => void): void
  once(event: string, listener: (word: unknown) => void): void
  off(event: string, listener: (word: unknown) => void): void
}

test('an opened page and its opener exchange events', async () => {
  const { host, wx } = await openWx()
  const heard: unknown[] = []
  const opener: Channel[] = []
  wx.navigateTo({
    url: '/pages/item/index',
    events: { chosen: (goods: unknown) => heard.push(['opener', goods]) },
    success: ({ eventChannel }: { eventChannel: Channel }) => opener.push(eventChannel),
  })
  await host.settle()
  const opened = (host.page().instance.getOpenerEventChannel as () => Channel)()
  const listener = (word: unknown) => heard.push(['opened', word])
  opened.once('goods', listener)
  opener[0]?.emit('goods', 1)
  opener[0]?.emit('goods', 2)
  opened.on('goods', listener)
  opener[0]?.emit('goods', 3)
  opened.off('goods', listener)
  opener[0]?.emit('goods', 4)
  opened.emit('chosen', { id: 2 })
  expect(heard).toEqual([
    ['opened', 1],
    ['opened', 3],
    ['opener', { id: 2 }],
  ])
})

test('WeChat’s limits are checked before any answer', async () => {
  const { host, wx } = await openWx()
  host.wx.answer('requestSubscribeMessage', { a: 'accept' } as never)
  host.wx.answer('showActionSheet', { tapIndex: 0 })
  host.wx.answer('showModal', { confirm: true })
  host.wx.answer('chooseAddress', {})
  const ended: string[] = []
  const fail = (failure: { errMsg: string }) => ended.push(errMsg(failure))
  wx.requestSubscribeMessage({ tmplIds: ['1', '2', '3', '4', '5', '6'], fail })
  wx.showActionSheet({ itemList: ['1', '2', '3', '4', '5', '6', '7'], fail })
  wx.showModal({ confirmText: '确认删除吧', fail })
  wx.setClipboardData({ data: 7, fail })
  wx.chooseAddress({ fail })
  await host.settle()
  expect(ended).toEqual([
    'requestSubscribeMessage:fail Templates count out of max bounds',
    'showActionSheet:fail parameter error: itemList should not exceed 6 items',
    'showModal:fail confirmText length should not larger than 4 Chinese characters',
    'setClipboardData:fail parameter error: parameter.data should be String instead of Number;',
    'chooseAddress:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
  ])
})

test('a call without callbacks returns a promise, where WeChat has one', async () => {
  const { host, wx } = await openWx()
  const known = wx.getNetworkType()
  await host.settle()
  expect(await known).toMatchObject({ networkType: 'wifi', errMsg: 'getNetworkType:ok' })
  host.wx.answer('openChannelsLive', {})
  expect(wx.openChannelsLive({ finderUserName: 'sph', feedId: '1', nonceId: '2' })).toBeUndefined()
})

test('an answer may be asynchronous, and an error of the test itself is not hidden', async () => {
  const { host, wx } = await openWx()
  const seen: unknown[] = []
  host.wx.answer('scanCode', async () => ({ result: '690' }))
  wx.scanCode({ success: ({ result }: { result: string }) => seen.push(result) })
  await host.settle()
  expect(seen).toEqual(['690'])
  host.wx.answer('scanCode', () => {
    throw new TypeError('the test is wrong')
  })
  wx.scanCode({ fail: (failure: unknown) => seen.push(failure) })
  await expect(host.settle()).rejects.toThrow('the test is wrong')
  host.wx.forget('scanCode')
  expect(() => wx.scanCode({})).toThrow('nothing answers wx.scanCode')
})

test('a transfer that the test answers ends through its callbacks', async () => {
  const { host, wx } = await openWx()
  host.wx.answer('downloadFile', { tempFilePath: 'wxfile://tmp_1.png', statusCode: 200 })
  const seen: unknown[] = []
  const task = wx.downloadFile({ url: 'https://shop.example/1', success: (result: unknown) => seen.push(result) })
  task.onProgressUpdate(() => seen.push('progress'))
  await host.settle()
  expect(seen).toMatchObject([{ tempFilePath: 'wxfile://tmp_1.png', errMsg: 'downloadFile:ok' }])
})

test('permissions are asked for once and remembered', async () => {
  const { host, wx } = await openWx()
  host.wx.answer('authorize', {})
  wx.authorize({ scope: 'scope.camera' })
  wx.authorize({ scope: 'scope.camera' })
  await host.settle()
  host.wx.refuse('authorize', 'cancel')
  const ended: string[] = []
  wx.authorize({ scope: 'scope.camera', success: (result: never) => ended.push(errMsg(result)) })
  wx.authorize({ scope: 'scope.record', fail: (failure: never) => ended.push(errMsg(failure)) })
  await host.settle()
  expect(ended).toEqual(['authorize:ok', 'authorize:fail auth deny'])
  host.wx.answer('openSetting', { authSetting: { 'scope.record': true } as never })
  wx.openSetting({})
  await host.settle()
  const seen: unknown[] = []
  wx.getSetting({ success: ({ authSetting }: { authSetting: unknown }) => seen.push(authSetting) })
  await host.settle()
  expect(seen).toEqual([{ 'scope.camera': true, 'scope.record': true }])
})

test('a new version is announced, and applied once it is there', async () => {
  const { host, wx } = await openWx()
  const told: unknown[] = []
  const manager = wx.getUpdateManager()
  manager.onCheckForUpdate(({ hasUpdate }: { hasUpdate: boolean }) => told.push(hasUpdate))
  manager.onUpdateReady(() => told.push('ready'))
  await host.settle()
  expect(told).toEqual([false])
  expect(() => manager.applyUpdate()).toThrow('update is not ready')
  host.wx.update.ready()
  await host.settle()
  manager.applyUpdate()
  expect(told).toEqual([false, true, 'ready'])
  expect(host.wx.update.isApplied()).toBe(true)
})

test('an animation is exported step by step', async () => {
  const { wx } = await openWx()
  const animation = wx.createAnimation({ duration: 300, timingFunction: 'ease' })
  animation.scale(2).opacity(0.5).opacity(1).step()
  animation.left(10).step({ delay: 100 })
  const { actions } = animation.export()
  expect(actions).toMatchObject([
    {
      animates: [
        { type: 'scale', args: [2] },
        { type: 'style', args: ['opacity', 1] },
      ],
      option: { transition: { duration: 300, timingFunction: 'ease', delay: 0 } },
    },
    { animates: [{ type: 'style', args: ['left', '10px'] }], option: { transition: { delay: 100 } } },
  ])
  expect(animation.export()).toEqual({ actions: [] })
})

test('storage handles several keys at once, and single page mode has its own', async () => {
  const stored = new Map<string, string>()
  const { host, wx } = await openWx({ stored })
  wx.batchSetStorageSync([
    { key: 'a', value: 1 },
    { key: 'b', value: [2] },
  ])
  expect(wx.batchGetStorageSync(['a', 'b', 'c'])).toEqual([1, [2], ''])
  host.show({ scene: 1154 })
  expect(wx.getStorageSync('a')).toBe('')
  wx.setStorageSync('a', 'single')
  host.show({ scene: 1155 })
  expect(wx.getStorageSync('a')).toBe(1)
})

test('a change of the window reaches its listeners', async () => {
  const { host, list } = await openWx({ phone: { windowWidth: 375 } })
  const told: boolean[] = []
  const create = list.createMediaQueryObserver as () => Record<string, (...args: unknown[]) => void>
  const observer = create()
  observer.observe?.({ maxWidth: 400 }, ({ matches }: { matches: boolean }) => told.push(matches))
  observer.disconnect?.()
  host.wx.emit('windowResize', { size: {} })
  expect(told).toEqual([true])
})

test('bytes are converted to base64 and back', async () => {
  const { wx } = await openWx()
  const text = wx.arrayBufferToBase64(new Uint8Array([229, 165, 189]).buffer)
  expect(text).toBe('5aW9')
  expect(new Uint8Array(wx.base64ToArrayBuffer(text))).toEqual(new Uint8Array([229, 165, 189]))
})
