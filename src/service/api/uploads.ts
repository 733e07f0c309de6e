import type { Upload } from '@haoli/contract'
import Taro from '@tarojs/taro'
import { ApiError, errorFromAnswer } from '@/common/api/api-error'
import { apiBase } from '@/common/api/exchange'
import { api, withToken } from '@/common/api/http'
import type { IdempotencyKey } from '@/common/lib/intent-keys'
import type { FileToSend } from '../lib/upload-queue'

/** Twenty megabytes over a slow network; whoever does not want to wait can remove the file. */
const timeoutMs = 300_000

export interface Sending {
  answer: Promise<Upload>
  abort(): void
}

type OnPercent = (percent: number) => void

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sendOne(path: string, key: IdempotencyKey, formData: { posterId?: string }, onPercent?: OnPercent): Sending {
  let aborted = false
  let abortTask = () => {}
  const send = async (token: string | null): Promise<Upload> => {
    if (aborted) throw new ApiError('timeout', false)
    const task = Taro.uploadFile({
      url: `${apiBase}/v1/uploads`,
      filePath: path,
      name: 'file',
      formData,
      header: { accept: 'application/json', 'idempotency-key': key, authorization: `Bearer ${token}` },
      timeout: timeoutMs,
      withCredentials: false,
    })
    abortTask = () => task.abort()
    task.progress(({ progress }) => onPercent?.(progress))
    const { statusCode, data } = await task.catch((error: { errMsg?: string }) => {
      throw new ApiError(/time\s*-?out/i.test(String(error.errMsg)) ? 'timeout' : 'offline', true)
    })
    const body = bodyOf(data)
    if (statusCode === 201 && body) return body as Upload
    // The answer did not come whole: the same key may be sent again.
    if (statusCode === 201) throw new ApiError('offline', true)
    throw errorFromAnswer(statusCode, body)
  }
  return {
    answer: withToken('customer', send),
    abort() {
      aborted = true
      abortTask()
    },
  }
}

/** Uploads a picture, or a video after its poster. Throws an ApiError. */
export function sendFile({ key, path, posterPath }: FileToSend, onPercent: OnPercent): Sending {
  if (posterPath === null) return sendOne(path, key, {}, onPercent)
  let aborted = false
  let current = sendOne(posterPath, `${key}-poster` as IdempotencyKey, {})
  return {
    answer: current.answer.then(({ id }) => {
      current = sendOne(path, key, { posterId: id }, onPercent)
      if (aborted) current.abort()
      return current.answer
    }),
    abort() {
      aborted = true
      current.abort()
    },
  }
}

export const loadUpload = (id: string) => api.get<Upload>(`/v1/uploads/${id}`)
export const removeUpload = (id: string) => api.delete<null>(`/v1/uploads/${id}`)
