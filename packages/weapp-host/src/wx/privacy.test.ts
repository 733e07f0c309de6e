import { openWx } from '../testing/open-wx'

type Resolve = (decision: { event: string; buttonId?: string }) => void

/** A phone whose person has not consented yet, and a program with its own dialog. */
async function openUnagreed() {
  const { host, wx } = await openWx()
  host.wx.privacy.need()
  const ended: string[] = []
  const note = ({ errMsg }: { errMsg: string }) => ended.push(errMsg)
  return { host, wx, ended, copy: () => wx.setClipboardData({ data: '1', success: note, fail: note }) }
}

test('after an earlier consent nobody is asked', async () => {
  const { host, wx } = await openWx()
  const seen: unknown[] = []
  wx.getPrivacySetting({ success: (setting: unknown) => seen.push(setting) })
  wx.setClipboardData({ data: '世界' })
  await host.settle()
  expect(seen).toMatchObject([{ needAuthorization: false, privacyContractName: '《plain小程序隐私保护指引》' }])
  expect(host.wx.clipboard.read()).toBe('世界')
})

test('a call waits for the program’s own dialog, and continues after consent there', async () => {
  const { host, wx, ended, copy } = await openUnagreed()
  const asked: { resolve: Resolve; referrer: string }[] = []
  wx.onNeedPrivacyAuthorization((resolve: Resolve, { referrer }: { referrer: string }) =>
    asked.push({ resolve, referrer }),
  )
  copy()
  copy()
  await host.pass(60_000)
  expect(ended).toEqual([])
  expect(asked.map(({ referrer }) => referrer)).toEqual(['setClipboardData', 'setClipboardData'])
  asked[0]?.resolve({ event: 'exposureAuthorization' })
  await host.settle()
  expect(ended).toEqual([])
  asked[0]?.resolve({ event: 'agree', buttonId: 'agree' })
  await host.settle()
  // After consent all waiting calls continue, and nobody is asked again.
  copy()
  await host.settle()
  expect(ended).toEqual(['setClipboardData:ok', 'setClipboardData:ok', 'setClipboardData:ok'])
  expect(asked).toHaveLength(2)
})

test('after a refusal WeChat does not ask for ten seconds, and then asks again', async () => {
  const { host, wx, ended, copy } = await openUnagreed()
  let asked = 0
  wx.onNeedPrivacyAuthorization((resolve: Resolve) => {
    asked += 1
    resolve({ event: 'disagree' })
  })
  copy()
  await host.settle()
  copy()
  await host.settle()
  expect(asked).toBe(1)
  expect(ended).toEqual(Array(2).fill('setClipboardData:fail privacy permission is not authorized'))
  await host.pass(10_000)
  copy()
  await host.settle()
  expect(asked).toBe(2)
})

test('without a dialog of the program WeChat asks, and on this host the test answers', async () => {
  const { host, ended, copy } = await openUnagreed()
  copy()
  await expect(host.settle()).rejects.toThrow('nothing answers wx.requirePrivacyAuthorize')
  host.wx.answer('requirePrivacyAuthorize', {})
  copy()
  await host.settle()
  expect(ended).toEqual(['setClipboardData:ok'])
  expect(host.wx.privacy.isAgreed()).toBe(true)
})

test('a program can ask for consent before it needs it', async () => {
  const { host, wx } = await openUnagreed()
  host.wx.refuse('requirePrivacyAuthorize', 'cancel')
  const ended: unknown[] = []
  wx.requirePrivacyAuthorize({ fail: (failure: unknown) => ended.push(failure) })
  await host.settle()
  expect(ended).toEqual([{ errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized', errno: 104 }])
})
