import { openWx } from '../testing/open-wx'
import type { Wire, WireRequest } from './wire'

const url = 'https://shop.example/orders'

/** A network that records what the phone sent. */
function listening(answer: Partial<Awaited<ReturnType<Wire>>> = {}) {
  const sent: WireRequest[] = []
  const wire: Wire = (request) => {
    sent.push(request)
    return { status: 200, body: '{}', ...answer }
  }
  return { sent, wire }
}

test('data of a GET go into the URL, of a POST into the body by its content type', async () => {
  const { sent, wire } = listening()
  const { host, wx } = await openWx({ wire })
  wx.request({ url: `${url}?page=1`, data: { word: '茶 叶', of: { shop: 1 } } })
  wx.request({ url, method: 'post', data: { sku: 1 }, header: { 'X-Visit': 7, Referer: 'https://elsewhere' } })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  wx.request({ url, method: 'POST', header: form, data: { name: '林', note: 'a&b' } })
  wx.request({ url, method: 'PUT', data: new Uint8Array([1, 2]).buffer })
  await host.settle()
  const [get, post, asForm, bytes] = sent
  expect(get).toMatchObject({
    url: `${url}?page=1&word=%E8%8C%B6%20%E5%8F%B6&of=%7B%22shop%22%3A1%7D`,
    body: undefined,
  })
  expect(post).toMatchObject({ method: 'POST', body: '{"sku":1}' })
  expect(post?.headers).toEqual({ 'content-type': 'application/json', 'x-visit': '7' })
  expect(asForm?.body).toBe('name=%E6%9E%97&note=a%26b')
  expect(bytes?.body).toEqual(new Uint8Array([1, 2]))
})

test('an answer is JSON, text or bytes as the program asks', async () => {
  const { wire } = listening({ body: '{"title":"茶"}', headers: { 'set-cookie': 'a=1' } })
  const { host, wx } = await openWx({ wire })
  const seen: Record<string, unknown>[] = []
  const success = (result: Record<string, unknown>) => seen.push(result)
  wx.request({ url, success })
  wx.request({ url, dataType: '其他', success })
  wx.request({ url, responseType: 'arraybuffer', success })
  await host.settle()
  const [json, text, bytes] = seen
  expect(json).toMatchObject({ data: { title: '茶' }, cookies: ['a=1'] })
  expect(text?.data).toBe('{"title":"茶"}')
  expect(new TextDecoder().decode(bytes?.data as ArrayBuffer)).toBe('{"title":"茶"}')
})

test('what WeChat would not send fails with its message and leaves nothing pending', async () => {
  const { sent, wire } = listening()
  const { host, wx } = await openWx({ wire })
  const failed: unknown[] = []
  const fail = (failure: unknown) => failed.push(failure)
  wx.request({ url: '/orders', fail })
  wx.request({ url, method: 'PATCH', fail })
  host.wx.setNetwork('none')
  wx.request({ url, fail })
  await host.settle()
  expect(failed).toEqual([
    { errMsg: 'request:fail invalid url "/orders"', errno: 600009 },
    { errMsg: 'request:fail invalid method "PATCH"', errno: 600009 },
    { errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED', errno: 600001 },
  ])
  expect(sent).toEqual([])
  expect(host.wx.requestsInFlight()).toBe(0)
  host.wx.setNetwork('4g')
  wx.request({ url })
  await host.settle()
  expect(sent).toHaveLength(1)
})

test('an answer after the timeout is a timeout, and the network is told to stop', async () => {
  let signal: AbortSignal | undefined
  const wire: Wire = (_, given) => {
    signal = given
    return { status: 200, body: '' }
  }
  const { host, wx } = await openWx({ wire, latencyMs: 3000 })
  const ended: string[] = []
  const note = ({ errMsg }: { errMsg: string }) => ended.push(errMsg)
  wx.request({ url, timeout: 1000, success: note, fail: note })
  wx.request({ url, success: note, fail: note })
  await host.pass(1000)
  expect(ended).toEqual(['request:fail timeout'])
  await host.pass(2000)
  expect(ended).toEqual(['request:fail timeout', 'request:ok'])
  expect(signal?.aborted).toBe(false)
})

test('five seconds in the background end pending requests; a shorter time ends none', async () => {
  const { host, wx } = await openWx({ wire: listening().wire, latencyMs: 8000 })
  const ended: string[] = []
  const note = ({ errMsg }: { errMsg: string }) => ended.push(errMsg)
  wx.request({ url, success: note, fail: note })
  host.hide()
  await host.pass(4000)
  host.show()
  await host.pass(4000)
  expect(ended).toEqual(['request:ok'])
  wx.request({ url, success: note, fail: note })
  host.hide()
  await host.pass(5000)
  expect(ended).toEqual(['request:ok', 'request:fail interrupted'])
})

test('a downloaded file can be read, saved and shown', async () => {
  const png = new Uint8Array([137, 80, 78, 71])
  const { wire } = listening({ body: png.buffer, headers: { 'content-type': 'image/png' } })
  const { host, wx } = await openWx({ wire })
  const paths: Record<string, string>[] = []
  const steps: unknown[] = []
  const task = wx.downloadFile({
    url: `${url}/poster`,
    success: (result: Record<string, string>) => paths.push(result),
  })
  task.onProgressUpdate((step: unknown) => steps.push(step))
  wx.downloadFile({
    url,
    filePath: `${wx.env.USER_DATA_PATH}/poster.png`,
    success: (result: never) => paths.push(result),
  })
  await host.settle()
  expect(paths[0]?.tempFilePath).toMatch(/^wxfile:\/\/tmp_\d+\.png$/)
  expect(paths[1]).toMatchObject({ filePath: 'wxfile://usr/poster.png', statusCode: 200 })
  expect(steps).toEqual([{ progress: 100, totalBytesWritten: 4, totalBytesExpectedToWrite: 4 }])
  expect(host.wx.files.read(paths[0]?.tempFilePath ?? '')).toEqual(png)
})

test('an upload has the file and the form as a browser would send them', async () => {
  const { sent, wire } = listening({ body: '{"ok":true}' })
  const { host, wx } = await openWx({ wire })
  const path = host.wx.files.keepForNow(new TextEncoder().encode('bytes'), 'jpg')
  const seen: unknown[] = []
  wx.uploadFile({
    url,
    filePath: path,
    name: 'photo',
    formData: { order: 7 },
    success: (r: { data: unknown }) => seen.push(r.data),
  })
  await host.settle()
  const type = sent[0]?.headers['content-type'] ?? ''
  const form = await new Response(sent[0]?.body as Uint8Array, { headers: { 'content-type': type } }).formData()
  expect(form.get('order')).toBe('7')
  const file = form.get('photo') as File
  expect([file.name, file.type, await file.text()]).toEqual([path.split('/').at(-1), 'image/jpeg', 'bytes'])
  // The answer of an upload stays text.
  expect(seen).toEqual(['{"ok":true}'])
})

test('downloads and uploads share a queue with requests', async () => {
  const { host, wx } = await openWx({ wire: listening().wire })
  for (let index = 0; index < 8; index += 1) wx.request({ url })
  for (let index = 0; index < 8; index += 1) wx.downloadFile({ url })
  expect(host.wx.requestsInFlight()).toBe(10)
  await host.settle()
  expect(host.wx.mostRequestsAtOnce()).toBe(10)
})
