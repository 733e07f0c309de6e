import type { Upload } from '@haoli/contract'
import { ApiError, toApiError } from '@/common/api/api-error'
import { type IdempotencyKey, newIdempotencyKey } from '@/common/lib/intent-keys'

/** What is stored of a picture. */
export interface KeptPicture {
  /** Every try repeats it, so that all of them make one upload. */
  key: IdempotencyKey
  /** Null where only the upload is left. */
  path: string | null
  uploadId: string | null
}

export interface Picture extends KeptPicture {
  state: 'sending' | 'done' | 'failed'
  percent: number
  /** Of the upload, where there is no path. */
  url: string | null
  error: ApiError | null
}

export interface QueueSurroundings {
  kept: KeptPicture[]
  send(
    path: string,
    key: IdempotencyKey,
    onPercent: (percent: number) => void,
  ): { answer: Promise<Upload>; abort(): void }
  load(id: string): Promise<Upload>
  remove(id: string): Promise<unknown>
  release(path: string): void
  wait(ms: number): Promise<void>
  onChange(pictures: readonly Picture[]): void
}

/** Waiting time before the second and the third try. */
const retryAfterMs = [1_000, 4_000]

/** Uploads pictures as soon as they are added, and goes on with those that were `kept`. */
export function pictureQueue({ kept, send, load, remove, release, wait, onChange }: QueueSurroundings) {
  let pictures: readonly Picture[] = kept.map((one) => ({
    ...one,
    state: one.uploadId ? 'done' : 'sending',
    percent: 0,
    url: null,
    error: null,
  }))
  let stopped = false
  const aborts = new Map<IdempotencyKey, () => void>()

  const has = (key: IdempotencyKey) => !stopped && pictures.some((one) => one.key === key)
  const set = (next: readonly Picture[]) => {
    if (stopped) return
    pictures = next
    onChange(pictures)
  }
  const patch = (key: IdempotencyKey, change: Partial<Picture>) =>
    set(pictures.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const drop = (key: IdempotencyKey) => set(pictures.filter((one) => one.key !== key))
  /** Where this fails, the shop deletes the upload after some hours, as all that are attached to nothing. */
  const removeUpload = (id: string) => void remove(id).catch(() => undefined)

  async function attempt(path: string, key: IdempotencyKey, tries: number): Promise<void> {
    const { answer, abort } = send(path, key, (percent) => has(key) && patch(key, { percent }))
    aborts.set(key, abort)
    try {
      const { id } = await answer
      if (has(key)) patch(key, { state: 'done', uploadId: id })
      else if (!stopped) removeUpload(id)
    } catch (thrown) {
      const error = toApiError(thrown)
      const delayMs = retryAfterMs[tries]
      if (!has(key)) return
      if (!error.retryable || delayMs === undefined) return patch(key, { state: 'failed', error })
      await wait(delayMs)
      if (has(key)) await attempt(path, key, tries + 1)
    }
  }

  /** Drops an upload that is gone and marks one that the content check refused. */
  async function look({ key, uploadId }: Picture): Promise<void> {
    if (!uploadId) return
    try {
      const { state, url } = await load(uploadId)
      if (state !== 'refused') return patch(key, { url })
      removeUpload(uploadId)
      patch(key, { state: 'failed', uploadId: null, error: new ApiError('upload_unusable', false) })
    } catch (error) {
      if (toApiError(error).code === 'not_found') drop(key)
    }
  }
  const lookAtAll = () => Promise.all(pictures.map(look))

  for (const { path, key, uploadId } of pictures) if (path && !uploadId) void attempt(path, key, 0)
  void lookAtAll()

  return {
    pictures: () => pictures,
    add(paths: string[]) {
      const added = paths.map((path): Picture & { path: string } => ({
        key: newIdempotencyKey(),
        path,
        uploadId: null,
        state: 'sending',
        percent: 0,
        url: null,
        error: null,
      }))
      set([...pictures, ...added])
      for (const { path, key } of added) void attempt(path, key, 0)
    },
    retry(key: IdempotencyKey) {
      const one = pictures.find((picture) => picture.key === key)
      if (!one?.path || one.state !== 'failed') return
      // A refusal belongs to its key: another try needs another one. After a lost answer the key stays.
      const next = one.error?.retryable ? key : newIdempotencyKey()
      patch(key, { key: next, state: 'sending', percent: 0, error: null })
      void attempt(one.path, next, 0)
    },
    remove(key: IdempotencyKey) {
      const one = pictures.find((picture) => picture.key === key)
      if (!one) return
      drop(key)
      aborts.get(key)?.()
      if (one.uploadId) removeUpload(one.uploadId)
      if (one.path) release(one.path)
    },
    /** Asks the API again which uploads can be used. */
    lookAtAll,
    /** Ends what is under way. What was kept goes on later with the same keys. */
    stop() {
      stopped = true
      for (const abort of aborts.values()) abort()
    },
  }
}
