import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { fakeS3 } from '../../../testing/uploads/fake-s3'
import type { ByteRange } from './file-store'
import { openFileStore } from './open-file-store'
import { readS3Place, s3Store } from './s3-store'

let folder: string
let s3: Awaited<ReturnType<typeof fakeS3>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoli-uploads-'))
  s3 = await fakeS3()
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})

const name = 'upl_a-B9.webp'
const file = (words: string) => ({ bytes: Buffer.from(words), type: 'image/webp' })

test.each(['a folder', 'a bucket'])('%s keeps a file until it is removed', async (kind) => {
  const store = openFileStore(kind === 'a folder' ? join(folder, 'made/when/needed') : s3.place)
  const read = async (range?: ByteRange) => {
    const stream = await store.read(name, range)
    return stream && text(stream)
  }
  expect(await read()).toBeUndefined()
  await store.remove(name)
  await store.put(name, file('first'))
  await store.put(name, file('第二个'))
  expect(await read()).toBe('第二个')
  expect(await read({ start: 3, end: 5 })).toBe('二')
  await store.remove(name)
  expect(await read()).toBeUndefined()
})

test('a folder takes no name that leads out of it, and removes what a crash left', async () => {
  const store = openFileStore(folder)
  await expect(store.put('../out', file(''))).rejects.toThrow('not a name')
  await openFileStore(folder).put(`${name}.part`, file('half'))
  await store.remove(name)
  expect((await readdir(folder)).filter((one) => one.startsWith('upl_'))).toEqual([])
})

test('a bucket is sent the type, is asked again where it is busy, and a wrong key is an error', async () => {
  const store = openFileStore(s3.place)
  s3.fail(1)
  await store.put(name, file('words'))
  expect(s3.objects.get(name)).toEqual(file('words'))
  const stranger = openFileStore(s3.placeWithWrongKey)
  await expect(stranger.read(name)).rejects.toThrow('403: SignatureDoesNotMatch')
  await expect(stranger.remove(name)).rejects.toThrow('403')
  expect(s3.objects.has(name)).toBe(true)
})

test('a bucket has a time to answer in, but a phone that reads slowly gets all of the file', async () => {
  const store = openFileStore(s3.place)
  const large = Buffer.alloc(8_000_000, 1)
  s3.objects.set(name, { bytes: large, type: undefined })
  const ended = new AbortController()
  const timeouts = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal)
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  try {
    const stream = await store.read(name)
    // An hour passes, for timers and for signals.
    jest.advanceTimersByTime(3_600_000)
    ended.abort()
    expect(stream && (await buffer(stream)).length).toBe(large.length)
  } finally {
    jest.useRealTimers()
    timeouts.mockRestore()
  }
})

test('a bucket that never begins to answer is given up', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const place = { bucketUrl: `http://127.0.0.1:${port}/shop`, accessKeyId: 'AK', secretAccessKey: 'b', region: 'r' }
  const store = s3Store(place, { timeoutMs: 20 })
  try {
    await expect(store.put(name, file('words'))).rejects.toThrow('does not answer')
    await expect(store.read(name)).rejects.toThrow('does not answer')
    await expect(store.remove(name)).rejects.toThrow('does not answer')
  } finally {
    silent.closeAllConnections()
    silent.close()
  }
})

test('the place of a bucket names host, bucket and keys; what is missing is found', () => {
  expect(readS3Place('s3://AK:a%2Fb@shop-1.cos.ap-guangzhou.myqcloud.com/?region=ap-guangzhou')).toEqual({
    bucketUrl: 'https://shop-1.cos.ap-guangzhou.myqcloud.com',
    accessKeyId: 'AK',
    secretAccessKey: 'a/b',
    region: 'ap-guangzhou',
  })
  for (const bad of ['s3://host/bucket', 's3://AK@host/bucket', 's3:', 's3://AK:b@/bucket']) {
    expect(readS3Place(bad)).toBeUndefined()
  }
})
