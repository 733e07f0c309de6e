import type { Upload } from '@haoli/contract'
import Taro from '@tarojs/taro'
import { ApiError, errorFromAnswer } from '@/common/api/api-error'
import { apiBase } from '@/common/api/exchange'
import { api, withToken } from '@/common/api/http'
import type { IdempotencyKey } from '@/common/lib/intent-keys'

const timeoutMs = 60_000

export interface Sending {
  answer: Promise<Upload>
  abort(): void
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Uploads the picture at this path. The same key again answers the same upload. Throws an ApiError. */
export function sendPicture(path: string, key: IdempotencyKey, onPercent: (percent: number) => void): Sending {
  let aborted = false
  let abortTask = () => {}
  const send = async (token: string | null): Promise<Upload> => {
    if (aborted) throw new ApiError('timeout', false)
    const task = Taro.uploadFile({
      url: `${apiBase}/v1/uploads`,
      filePath: path,
      name: 'file',
      header: { accept: 'application/json', 'idempotency-key': key, authorization: `Bearer ${token}` },
      timeout: timeoutMs,
      withCredentials: false,
    })
    abortTask = () => task.abort()
    task.progress(({ progress }) => onPercent(progress))
    const { statusCode, data } = await task.catch((error: { errMsg?: string }) => {
      throw new ApiError(/time\s*-?out/i.test(String(error.errMsg)) ? 'timeout' : 'offline', true)
    })
    const body = bodyOf(data)
    if (statusCode === 201 && body) return body as Upload
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

export const loadUpload = (id: string) => api.get<Upload>(`/v1/uploads/${id}`)
export const removeUpload = (id: string) => api.delete<null>(`/v1/uploads/${id}`)
