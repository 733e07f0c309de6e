import { ApiError } from '@/common/api/api-error'
import type { IdempotencyKey } from '@/common/lib/intent-keys'
import { type KeptPicture, type Picture, pictureQueue } from './picture-queue'

const offline = new ApiError('offline', true)

/** A phone whose storage outlives the app, and an API that makes one upload for each key. */
function phone() {
  const uploads = new Map<IdempotencyKey, string>()
  const removed: string[] = []
  const released: string[] = []
  const waits: number[] = []
  let refused: string | null = null
  let stored: KeptPicture[] = []
  let seen: readonly Picture[] = []
  let wire: 'good' | 'offline' | 'answers are lost' | 'too large' | 'hangs' = 'good'
  let answerHanging = () => {}
  let keepWaiting = false

  async function answer(key: IdempotencyKey) {
    if (wire === 'offline') throw offline
    if (wire === 'too large') throw new ApiError('upload_too_large', false)
    const id = uploads.get(key) ?? `upl_${uploads.size}`
    uploads.set(key, id)
    if (wire === 'answers are lost') throw offline
    if (wire === 'hangs') {
      await new Promise<void>((resolve) => {
        answerHanging = resolve
      })
    }
    return { id } as never
  }
  const start = () =>
    pictureQueue({
      kept: stored,
      send: (_path, key) => ({ answer: answer(key), abort: () => undefined }),
      load: async (id) => {
        if (![...uploads.values()].includes(id)) throw new ApiError('not_found', false)
        return { id, state: id === refused ? 'refused' : 'good', url: `/${id}` } as never
      },
      remove: async (id) => removed.push(id),
      release: (path) => released.push(path),
      wait: async (ms) => {
        waits.push(ms)
        if (keepWaiting) await new Promise(() => undefined)
      },
      onChange(pictures) {
        seen = pictures
        stored = pictures.map(({ key, path, uploadId }) => ({ key, path, uploadId }))
      },
    })
  return {
    start,
    uploads,
    removed,
    released,
    waits,
    states: () => seen.map(({ state }) => state),
    ids: () => seen.map(({ uploadId }) => uploadId),
    keys: () => seen.map(({ key }) => key),
    setWire: (now: typeof wire) => {
      wire = now
    },
    answerHanging: () => answerHanging(),
    stayWaiting: (now: boolean) => {
      keepWaiting = now
    },
    refuse: (id: string) => {
      refused = id
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('after a lost answer the same key is sent again, twice by itself and then by a tap: one upload', async () => {
  const own = phone()
  own.setWire('answers are lost')
  const queue = own.start()
  queue.add(['a.jpg'])
  await settled()
  expect(own.states()).toEqual(['failed'])
  expect(own.waits).toEqual([1_000, 4_000])
  own.setWire('good')
  queue.retry(own.keys()[0] as IdempotencyKey)
  await settled()
  expect(own.states()).toEqual(['done'])
  expect(own.uploads.size).toBe(1)
})

test('what was under way when the app was closed goes on with its key: one upload', async () => {
  const own = phone()
  own.setWire('answers are lost')
  own.stayWaiting(true)
  const queue = own.start()
  queue.add(['a.jpg'])
  await settled()
  queue.stop()
  own.setWire('good')
  own.start()
  await settled()
  expect(own.states()).toEqual(['done'])
  expect(own.uploads.size).toBe(1)
})

test('a refusal is not repeated, and a tap tries again with a new key', async () => {
  const own = phone()
  own.setWire('too large')
  const queue = own.start()
  queue.add(['a.jpg'])
  await settled()
  const [before] = own.keys()
  expect([own.states(), own.waits]).toEqual([['failed'], []])
  queue.retry(before as IdempotencyKey)
  expect(own.keys()[0]).not.toBe(before)
})

test('a picture that is removed while it is under way leaves neither a file nor an upload', async () => {
  const own = phone()
  own.setWire('hangs')
  const queue = own.start()
  queue.add(['a.jpg'])
  await settled()
  queue.remove(own.keys()[0] as IdempotencyKey)
  own.answerHanging()
  await settled()
  expect([own.states(), own.released, own.removed]).toEqual([[], ['a.jpg'], ['upl_0']])
})

test('after a restart, uploads that are gone are dropped, and refused ones cannot be sent', async () => {
  const own = phone()
  own.start().add(['a.jpg', 'b.jpg', 'c.jpg'])
  await settled()
  const [first] = own.keys()
  own.uploads.delete(first as IdempotencyKey)
  own.refuse('upl_1')
  own.start()
  await settled()
  expect([own.states(), own.ids()]).toEqual([
    ['failed', 'done'],
    [null, 'upl_2'],
  ])
})
