import { ApiError } from '@/common/api/api-error'
import type { IdempotencyKey } from '@/common/lib/intent-keys'
import type { ChosenFile } from '../platform/form-files'
import { type FormFile, type KeptFile, keptOf, uploadQueue } from './upload-queue'

const offline = new ApiError('offline', true)

const picture = (path: string): ChosenFile => ({ kind: 'picture', path, bytes: 9, seconds: null, posterPath: null })
const video = (path: string, seconds: number | null = 20): ChosenFile => ({
  ...{ kind: 'video', path, bytes: 9, seconds, posterPath: `${path}.jpg` },
})

/** A phone whose storage and files outlive the app, and an API that makes one upload for each key. */
function phone() {
  const uploads = new Map<IdempotencyKey, string>()
  const posters: (string | null)[] = []
  const removed: string[] = []
  const released: string[] = []
  const waits: number[] = []
  const gone = new Set<string>()
  let refused: string | null = null
  let stored: KeptFile[] = []
  let seen: readonly FormFile[] = []
  let wire: 'good' | 'offline' | 'answers are lost' | 'too many' | 'unreadable' | 'hangs' = 'good'
  let answerHanging = () => {}
  let keepWaiting = false
  let made = 0

  async function answer(key: IdempotencyKey) {
    if (wire === 'offline') throw offline
    if (wire === 'too many') throw new ApiError('too_many_uploads', false)
    if (wire === 'unreadable') throw new ApiError('upload_unreadable', false)
    const id = uploads.get(key) ?? `upl_${made++}`
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
    uploadQueue({
      kept: stored,
      send({ key, path, posterPath }) {
        posters.push(posterPath)
        return { answer: gone.has(path) ? Promise.reject(offline) : answer(key), abort: () => undefined }
      },
      load: async (id) => {
        if (![...uploads.values()].includes(id)) throw new ApiError('not_found', false)
        return { id, state: id === refused ? 'refused' : 'good', url: `/${id}`, posterUrl: `/${id}/poster` } as never
      },
      remove: async (id) => removed.push(id),
      isThere: async (path) => !gone.has(path),
      release: (path) => released.push(path),
      wait: async (ms) => {
        waits.push(ms)
        if (keepWaiting) await new Promise(() => undefined)
      },
      onChange(files) {
        seen = files
        stored = keptOf(files)
      },
    })
  return {
    start,
    uploads,
    posters,
    removed,
    released,
    waits,
    gone,
    states: () => seen.map(({ state }) => state),
    problems: () => seen.map(({ problem }) => problem?.code),
    ids: () => seen.map(({ uploadId }) => uploadId),
    shown: () => seen.map(({ picture: shown }) => shown),
    key: (at = 0) => seen[at]?.key as IdempotencyKey,
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
  queue.add([picture('a.jpg')])
  await settled()
  expect(own.states()).toEqual(['failed'])
  expect(own.waits).toEqual([1_000, 4_000])
  own.setWire('good')
  queue.retry(own.key())
  await settled()
  expect(own.states()).toEqual(['done'])
  expect(own.uploads.size).toBe(1)
})

test('what was under way when the app was closed goes on with its key: one upload', async () => {
  const own = phone()
  own.setWire('answers are lost')
  own.stayWaiting(true)
  const queue = own.start()
  queue.add([picture('a.jpg')])
  await settled()
  queue.stop()
  own.setWire('good')
  own.start()
  await settled()
  expect(own.states()).toEqual(['done'])
  expect(own.uploads.size).toBe(1)
})

test('a refusal that is not the file’s fault is not repeated, and a tap tries again with a new key', async () => {
  const own = phone()
  own.setWire('too many')
  const queue = own.start()
  queue.add([picture('a.jpg')])
  await settled()
  const before = own.key()
  expect([own.states(), own.waits]).toEqual([['failed'], []])
  own.setWire('good')
  queue.retry(before)
  await settled()
  expect(own.key()).not.toBe(before)
  expect(own.states()).toEqual(['done'])
})

test('a file that is refused still says why after a restart, is not sent again, and another takes its place', async () => {
  const own = phone()
  own.setWire('unreadable')
  own.start().add([picture('a.heic'), picture('b.jpg')])
  await settled()
  own.setWire('good')
  const queue = own.start()
  await settled()
  queue.retry(own.key())
  await settled()
  expect([own.problems(), own.uploads.size]).toEqual([['upload_unreadable', 'upload_unreadable'], 0])
  queue.replace(own.key(), picture('c.jpg'))
  await settled()
  expect([own.states(), own.shown(), own.released]).toEqual([['done', 'failed'], ['c.jpg', 'b.jpg'], ['a.heic']])
})

test('a file that is removed while it is under way leaves neither a file nor an upload', async () => {
  const own = phone()
  own.setWire('hangs')
  const queue = own.start()
  queue.add([video('a.mp4')])
  await settled()
  queue.remove(own.key())
  own.answerHanging()
  await settled()
  expect([own.states(), own.released, own.removed]).toEqual([[], ['a.mp4', 'a.mp4.jpg'], ['upl_0']])
})

test('of many files two are sent at once, and each that ends lets the next one begin', async () => {
  const own = phone()
  own.setWire('hangs')
  const queue = own.start()
  queue.add(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map(picture))
  await settled()
  expect(own.posters).toHaveLength(2)
  // One that is taken back while it waits is not sent.
  queue.remove(own.key(2))
  own.answerHanging()
  await settled()
  expect(own.posters).toHaveLength(3)
  expect(own.states()).toEqual(['sending', 'done', 'sending'])
  own.setWire('good')
  queue.add([picture('e.jpg')])
  own.answerHanging()
  await settled()
  expect(own.states()).toEqual(['sending', 'done', 'done', 'done'])
})

test('a file that is gone from the phone is not taken for a lost network', async () => {
  const own = phone()
  const queue = own.start()
  own.gone.add('a.jpg')
  queue.add([picture('a.jpg')])
  await settled()
  expect([own.problems(), own.waits]).toEqual([['file_gone'], []])
  own.start()
  await settled()
  expect([own.states(), own.problems()]).toEqual([['failed'], ['file_gone']])
})

test('after a restart an upload whose file is gone is shown by its address', async () => {
  const own = phone()
  own.start().add([picture('a.jpg'), video('b.mp4')])
  await settled()
  own.gone.add('a.jpg').add('b.mp4')
  own.start()
  await settled()
  expect([own.states(), own.shown()]).toEqual([
    ['done', 'done'],
    ['/upl_0', '/upl_1/poster'],
  ])
})

test('after a restart, what the shop has deleted is uploaded again or said to be gone, and refused ones cannot be sent', async () => {
  const own = phone()
  own.start().add(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map(picture))
  await settled()
  own.uploads.delete(own.key(0))
  own.uploads.delete(own.key(1))
  own.gone.add('b.jpg')
  own.refuse('upl_2')
  own.start()
  await settled()
  expect([own.states(), own.problems(), own.ids()]).toEqual([
    ['done', 'failed', 'failed', 'done'],
    [undefined, 'file_gone', 'upload_unusable', undefined],
    ['upl_4', null, null, 'upl_3'],
  ])
})

test('a video goes with its poster, and one that the shop would refuse is not sent', async () => {
  const own = phone()
  own.start().add([video('a.mp4'), video('b.mp4', 31), video('c.mov', null), { ...video('d.mp4'), bytes: 30_000_000 }])
  await settled()
  expect(own.problems()).toEqual([undefined, 'video_too_long', 'upload_unreadable', 'upload_too_large'])
  expect(own.posters).toEqual(['a.mp4.jpg'])
})
