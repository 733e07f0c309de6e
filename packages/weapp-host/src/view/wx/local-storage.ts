import type { Stored } from '../../wx/storage'
import { Refusal } from '../../wx/types'

/** The browser's storage under this name, separate from other names. */
export function localStored(name: string, storage: Storage = localStorage): Stored {
  const prefix = `weapp-host/${name}/`
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))

  const stored: Stored = {
    has: (key) => storage.getItem(prefix + key) !== null,
    get: (key) => storage.getItem(prefix + key) ?? undefined,
    set(key, value) {
      try {
        storage.setItem(prefix + key, value)
      } catch {
        // A browser gives all phones of one origin less space together than WeChat gives each.
        throw new Refusal('exceed storage max size 10Mb')
      }
      return stored as never
    },
    delete(key) {
      const had = stored.has(key)
      storage.removeItem(prefix + key)
      return had
    },
    clear() {
      for (const key of keys()) storage.removeItem(prefix + key)
    },
    keys: () => keys().values() as MapIterator<string>,
  }
  return stored
}
