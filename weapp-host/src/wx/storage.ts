import { Refusal } from './types'

// wechat.md 2.12
const mostBytes = 10 * 1024 * 1024
const mostBytesOfKey = 1024 * 1024

/** What a phone keeps for a program; give it to the next host to open the same phone again. */
export type Stored = Map<string, string>

/** WeChat's storage calls, both kinds, with its limits. */
export function storageCalls(stored: Stored): Record<string, (...args: never[]) => unknown> {
  const sizeOf = (key: string) => Buffer.byteLength(key) + Buffer.byteLength(stored.get(key) ?? '')
  const total = () => [...stored.keys()].reduce((sum, key) => sum + sizeOf(key), 0)
  const set = (key: string, data: unknown) => {
    const json = JSON.stringify({ data })
    const bytes = Buffer.byteLength(json)
    if (bytes > mostBytesOfKey) throw new Refusal('entry size limit reached')
    if (total() - (stored.has(key) ? sizeOf(key) : 0) + bytes > mostBytes)
      throw new Refusal('exceed storage max size 10Mb')
    stored.set(key, json)
  }
  const get = (key: string): unknown => JSON.parse(stored.get(key) ?? '{}').data
  const info = () => ({
    keys: [...stored.keys()],
    currentSize: Math.ceil(total() / 1024),
    limitSize: mostBytes / 1024,
  })

  return {
    setStorageSync: set,
    // WeChat answers an empty string for a key it does not have.
    getStorageSync: (key: string) => get(key) ?? '',
    removeStorageSync: (key: string) => void stored.delete(key),
    clearStorageSync: () => stored.clear(),
    getStorageInfoSync: info,
    setStorage: ({ key, data }: { key: string; data: unknown }) => set(key, data),
    getStorage: ({ key }: { key: string }) => {
      if (!stored.has(key)) throw new Refusal('data not found')
      return { data: get(key) }
    },
    removeStorage: ({ key }: { key: string }) => void stored.delete(key),
    clearStorage: () => stored.clear(),
    getStorageInfo: info,
  }
}
