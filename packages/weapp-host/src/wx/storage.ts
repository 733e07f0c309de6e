import { Refusal } from './types'
import { bytesOf } from './utf8'

// wechat.md 2.12
const mostBytes = 10 * 1024 * 1024
const mostBytesOfKey = 1024 * 1024

/** A phone's storage of a program, JSON by key; pass it to the next host to open the same phone again. */
export type Stored = Pick<Map<string, string>, 'has' | 'get' | 'set' | 'delete' | 'clear' | 'keys'>

interface Pair {
  key: string
  value: unknown
}

/** WeChat's storage calls, both kinds, with its limits. `stored` is asked each time: single page mode has its own. */
export function storageCalls(stored: () => Stored): Record<string, (...args: never[]) => unknown> {
  const sizeOf = (key: string) => bytesOf(key) + bytesOf(stored().get(key) ?? '')
  const total = () => [...stored().keys()].reduce((sum, key) => sum + sizeOf(key), 0)
  const set = (key: string, data: unknown) => {
    const json = JSON.stringify({ data })
    const bytes = bytesOf(json)
    if (bytes > mostBytesOfKey) throw new Refusal('entry size limit reached')
    if (total() - (stored().has(key) ? sizeOf(key) : 0) + bytes > mostBytes)
      throw new Refusal('exceed storage max size 10Mb')
    stored().set(key, json)
  }
  const get = (key: string): unknown => JSON.parse(stored().get(key) ?? '{}').data
  const remove = (key: string) => void stored().delete(key)
  const clear = () => stored().clear()
  const info = () => ({
    keys: [...stored().keys()],
    currentSize: Math.ceil(total() / 1024),
    limitSize: mostBytes / 1024,
  })
  // WeChat returns an empty string for a missing key.
  const getSync = (key: string) => get(key) ?? ''
  const setAll = (pairs: Pair[]) => {
    for (const { key, value } of pairs) set(key, value)
  }

  return {
    setStorageSync: set,
    getStorageSync: getSync,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    batchSetStorageSync: setAll,
    batchGetStorageSync: (keys: string[]) => keys.map(getSync),
    setStorage: ({ key, data }: { key: string; data: unknown }) => set(key, data),
    getStorage: ({ key }: { key: string }) => {
      if (!stored().has(key)) throw new Refusal('data not found')
      return { data: get(key) }
    },
    removeStorage: ({ key }: { key: string }) => remove(key),
    clearStorage: clear,
    getStorageInfo: info,
    batchSetStorage: ({ kvList }: { kvList: Pair[] }) => setAll(kvList),
    batchGetStorage: ({ keyList }: { keyList: string[] }) => ({ dataList: keyList.map(getSync) }),
  }
}
