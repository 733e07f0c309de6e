import { phoneName } from './phone-name'

const keyOf = (key: string) => `haoli:${phoneName(window)}:${key}`

export const storage = {
  get<T>(key: string): T | undefined {
    try {
      const text = window.localStorage.getItem(keyOf(key))
      return text === null ? undefined : (JSON.parse(text) as T)
    } catch {
      return undefined
    }
  },
  set(key: string, value: unknown): void {
    try {
      window.localStorage.setItem(keyOf(key), JSON.stringify(value))
    } catch {
      // Full, or storage is switched off: the app works without it.
    }
  },
  remove(key: string): void {
    try {
      window.localStorage.removeItem(keyOf(key))
    } catch {
      // As above.
    }
  },
} satisfies typeof import('./storage').storage
