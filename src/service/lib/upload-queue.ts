import type { Upload, UploadKind } from '@haoli/contract'
import { toApiError } from '@/common/api/api-error'
import { type IdempotencyKey, newIdempotencyKey } from '@/common/lib/intent-keys'
import type { ChosenFile } from '../platform/form-files'
import { needsAnother, problem, problemOf, type UploadProblem } from './upload-problem'

/** A file to upload. The same key again answers the same upload. */
export interface FileToSend {
  key: IdempotencyKey
  path: string
  /** Of a video. */
  posterPath: string | null
}

/** What is stored of a picture or video of a form. */
export interface KeptFile {
  kind: UploadKind
  /** Every try repeats it, so that all of them make one upload. */
  key: IdempotencyKey
  /** Null where only the upload is left, or nothing. */
  path: string | null
  /** Of a video: its still picture. */
  posterPath: string | null
  uploadId: string | null
  /** Set where another file has to be chosen. */
  problem: UploadProblem | null
}

export interface FormFile extends KeptFile {
  state: 'sending' | 'done' | 'failed'
  percent: number
  /** Of the file: its path, or the address of the upload. */
  url: string | null
  /** The picture to show: the file itself, or a video's poster. */
  picture: string | null
}

interface Surroundings {
  kept: readonly KeptFile[]
  send(file: FileToSend, onPercent: (percent: number) => void): { answer: Promise<Upload>; abort(): void }
  load(id: string): Promise<Upload>
  remove(id: string): Promise<unknown>
  isThere(path: string): Promise<boolean>
  release(path: string): void
  wait(ms: number): Promise<void>
  onChange(files: readonly FormFile[]): void
}

/** On a slow network more would only make each of them fail. */
const sentAtOnce = 2

/** Waiting time before the second and the third try. */
const retryAfterMs = [1_000, 4_000]

const pathsOf = ({ path, posterPath }: KeptFile) => [path, posterPath].filter((one) => one !== null)

/** How to show a file that is on this phone. */
const shown = ({ kind, path, posterPath }: KeptFile) => ({ url: path, picture: kind === 'video' ? posterPath : path })

function newFile(chosen: ChosenFile): FormFile {
  const { kind, path, posterPath } = chosen
  const file = { kind, path, posterPath, key: newIdempotencyKey(), uploadId: null, problem: problemOf(chosen) }
  return { ...file, ...shown(file), state: file.problem ? 'failed' : 'sending', percent: 0 }
}

/** Uploads files as soon as they are added, and goes on with those that were `kept`. */
export function uploadQueue({ kept, send, load, remove, isThere, release, wait, onChange }: Surroundings) {
  // Shown only when it is known that they are there.
  let files: readonly FormFile[] = kept.map((one) => ({
    ...one,
    state: one.problem ? 'failed' : one.uploadId ? 'done' : 'sending',
    percent: 0,
    url: null,
    picture: null,
  }))
  let stopped = false
  let places = sentAtOnce
  const waiting: (() => void)[] = []
  const aborts = new Map<IdempotencyKey, () => void>()

  const find = (key: IdempotencyKey) => (stopped ? undefined : files.find((one) => one.key === key))
  const set = (next: readonly FormFile[]) => {
    if (stopped) return
    files = next
    onChange(files)
  }
  const patch = (key: IdempotencyKey, change: Partial<FormFile>) =>
    set(files.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const fail = (key: IdempotencyKey, why: UploadProblem) =>
    patch(key, { state: 'failed', problem: { code: why.code, retryable: why.retryable } })
  /** Where this fails, the shop deletes the upload after some hours, as all that are attached to nothing. */
  const removeUpload = (id: string) => void remove(id).catch(() => undefined)
  const areThere = async (file: KeptFile) => (await Promise.all(pathsOf(file).map(isThere))).every(Boolean)

  function leavePlace() {
    const next = waiting.shift()
    if (next) next()
    else places += 1
  }

  async function attempt(key: IdempotencyKey, tries = 0): Promise<void> {
    if (places > 0) places -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    const file = find(key)
    if (!file?.path) return leavePlace()
    const { path, posterPath } = file
    const { answer, abort } = send({ key, path, posterPath }, (percent) => find(key) && patch(key, { percent }))
    aborts.set(key, abort)
    try {
      const { id } = await answer.finally(leavePlace)
      if (find(key)) patch(key, { state: 'done', uploadId: id })
      else if (!stopped) removeUpload(id)
    } catch (thrown) {
      const error = toApiError(thrown)
      const delayMs = retryAfterMs[tries]
      // A file that cannot be read looks like a network that cannot be reached.
      if (error.code === 'offline' && !(await areThere(file))) return lose(key)
      if (!error.retryable || delayMs === undefined) return fail(key, error)
      await wait(delayMs)
      await attempt(key, tries + 1)
    }
  }

  /** Sends it from the beginning, under the key in `next`: the same key makes the same upload, another one a new upload. */
  function start(key: IdempotencyKey, next: Partial<FormFile>) {
    const file: Partial<FormFile> = { state: 'sending', percent: 0, problem: null, uploadId: null, ...next }
    patch(key, file)
    void attempt(file.key ?? key)
  }

  function lose(key: IdempotencyKey) {
    patch(key, { path: null, posterPath: null, uploadId: null, url: null, picture: null })
    fail(key, problem('file_gone'))
  }

  /** Asks the API whether the upload can be used; one that is gone is uploaded again. */
  async function look({ key, kind, uploadId }: KeptFile): Promise<void> {
    if (!uploadId) return
    try {
      const { state, url, posterUrl } = await load(uploadId)
      const file = find(key)
      if (state === 'refused') {
        removeUpload(uploadId)
        patch(key, { uploadId: null })
        fail(key, problem('upload_unusable'))
      } else if (file && !file.path) {
        patch(key, { url, picture: kind === 'video' ? posterUrl : url })
      }
    } catch (error) {
      const file = find(key)
      if (!file || toApiError(error).code !== 'not_found') return
      if (file.path) start(key, { key: newIdempotencyKey() })
      else lose(key)
    }
  }

  async function resume(file: KeptFile): Promise<void> {
    const { key, path, uploadId } = file
    const there = path !== null && (await areThere(file))
    if (there) patch(key, shown(file))
    else if (uploadId) patch(key, { path: null, posterPath: null })
    else if (!file.problem) lose(key)
    if (there && !uploadId && !file.problem) await attempt(key)
    else await look(file)
  }
  for (const file of kept) void resume(file)

  return {
    files: () => files,
    add(chosen: readonly ChosenFile[]) {
      const added = chosen.map(newFile)
      set([...files, ...added])
      for (const { key, state } of added) if (state === 'sending') void attempt(key)
    },
    /** Puts another file into the place of one that cannot be used. */
    replace(key: IdempotencyKey, chosen: ChosenFile) {
      const old = find(key)
      if (!old) return
      pathsOf(old).forEach(release)
      const file = newFile(chosen)
      patch(key, file)
      if (file.state === 'sending') void attempt(file.key)
    },
    retry(key: IdempotencyKey) {
      const file = find(key)
      if (file?.state !== 'failed' || !file.problem || needsAnother(file.problem)) return
      // A refusal belongs to its key: another try needs another one. After a lost answer the key stays.
      start(key, { key: file.problem.retryable ? key : newIdempotencyKey() })
    },
    remove(key: IdempotencyKey) {
      const file = find(key)
      if (!file) return
      set(files.filter((one) => one.key !== key))
      aborts.get(key)?.()
      if (file.uploadId) removeUpload(file.uploadId)
      pathsOf(file).forEach(release)
    },
    /** Asks the API again which uploads can be used. */
    lookAtAll: () => Promise.all(files.map(look)),
    /** Ends what is under way. What was kept goes on later with the same keys. */
    stop() {
      stopped = true
      for (const abort of aborts.values()) abort()
    },
  }
}

/** What is stored of them. A try that failed for now is made again by itself. */
export const keptOf = (files: readonly FormFile[]): KeptFile[] =>
  files.map(({ kind, key, path, posterPath, uploadId, problem: why }) => ({
    ...{ kind, key, path, posterPath, uploadId },
    problem: why && needsAnother(why) ? why : null,
  }))
