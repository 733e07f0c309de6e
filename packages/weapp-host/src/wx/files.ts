import { Refusal } from './types'

/** The folder that belongs to the program (`wx.env.USER_DATA_PATH`). */
export const userFolder = 'wxfile://usr'

// WeChat's documentation of getFileSystemManager: 200 MB.
const mostBytes = 200 * 1024 * 1024

/** Files that are there after a restart, by their paths. */
export type SavedFiles = Map<string, { bytes: Uint8Array; changedAtMs: number }>

/** The phone's files for the program, in memory: `wxfile://usr/…` are its own, `wxfile://tmp_…` temporary. */
export interface Files {
  has(path: string): boolean
  isFolder(path: string): boolean
  /** Throws WeChat's error message where there is no such file; `verb` is the operation. */
  read(path: string, verb?: string): Uint8Array
  write(path: string, bytes: Uint8Array): void
  remove(path: string): void
  makeFolder(path: string): void
  removeFolder(path: string): void
  /** Creates a file that lasts until this run ends; returns its path. `ending` without a dot. */
  keepForNow(bytes: Uint8Array, ending: string): string
  /** All paths below this folder. */
  below(folder: string): string[]
  changedAtMs(path: string): number
  /** All but the temporary ones. */
  saved: SavedFiles
}

/** `packaged` reads a file of the program's package, which is read-only; `saved` are those of an earlier run. */
export function openFiles(
  nowMs: () => number,
  packaged: (path: string) => Uint8Array | undefined,
  saved: SavedFiles = new Map(),
): Files {
  const temporary: SavedFiles = new Map()
  const storeOf = (path: string) => (path.startsWith('wxfile://tmp_') ? temporary : saved)
  let count = 0

  const plain = (path: string) => path.replace(/\/+$/, '')
  const inPackage = (path: string) => (/^\w+:/.test(path) ? undefined : packaged(path.replace(/^\.?\//, '')))
  const total = () => [...temporary.values(), ...saved.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const ownFolders = [...saved.keys()].filter((path) => path.startsWith(userFolder)).map(folderOf)
  const folders = new Set([userFolder, ...ownFolders])

  return {
    has: (path) => storeOf(path).has(path) || folders.has(plain(path)) || inPackage(path) !== undefined,
    isFolder: (path) => folders.has(plain(path)),
    read(path, verb = 'open') {
      if (folders.has(plain(path))) throw new Refusal(`illegal operation on a directory, ${verb} ${path}`)
      const bytes = storeOf(path).get(path)?.bytes ?? inPackage(path)
      if (!bytes) throw new Refusal(`no such file or directory, ${verb} ${path}`)
      return bytes
    },
    write(path, bytes) {
      if (!path.startsWith('wxfile://')) throw new Refusal(`permission denied, open ${path}`)
      if (folders.has(plain(path))) throw new Refusal(`illegal operation on a directory, open ${path}`)
      if (path.startsWith(userFolder) && !folders.has(folderOf(path)))
        throw new Refusal(`no such file or directory, open ${path}`)
      if (total() - (storeOf(path).get(path)?.bytes.length ?? 0) + bytes.length > mostBytes)
        throw new Refusal('the maximum size of the file storage limit is exceeded')
      storeOf(path).set(path, { bytes, changedAtMs: nowMs() })
    },
    remove: (path) => void storeOf(path).delete(path),
    makeFolder: (path) => void folders.add(plain(path)),
    removeFolder: (path) => void folders.delete(plain(path)),
    keepForNow(bytes, ending) {
      count += 1
      const path = `wxfile://tmp_${String(count).padStart(6, '0')}.${ending}`
      storeOf(path).set(path, { bytes, changedAtMs: nowMs() })
      return path
    },
    below: (folder) =>
      [...folders, ...temporary.keys(), ...saved.keys()].filter((path) => path.startsWith(`${plain(folder)}/`)),
    changedAtMs: (path) => storeOf(path).get(path)?.changedAtMs ?? 0,
    saved,
  }
}
