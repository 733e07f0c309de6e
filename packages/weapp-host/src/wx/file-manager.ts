import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { type Callbacks, failWords, finish } from './callbacks'
import { type FileOptions, fileOperations } from './file-operations'
import type { Files } from './files'
import { Refusal } from './types'

/** Part of WeChat's file system that no known program uses: fails with its name. */
const missing = 'close fstat ftruncate open read readCompressedFile readZipEntry unzip write'.split(' ')

/** What the Sync form returns. */
const resultOf: Record<string, string> = {
  readFile: 'data',
  readdir: 'files',
  stat: 'stats',
  saveFile: 'savedFilePath',
}

/** `wx.getFileSystemManager()`: each operation with callbacks, and its Sync form, which returns or throws. */
export function fileManager(files: Files, clock: Clock, realm: Realm): Record<string, unknown> {
  const manager: Record<string, unknown> = {}
  for (const [name, { order, run }] of Object.entries(fileOperations(files))) {
    manager[name] = (options: FileOptions & Callbacks) => {
      clock.after(0, () => finish(realm, name, options, () => run(options)))
    }
    manager[`${name}Sync`] = (...values: unknown[]) => {
      try {
        const options = Object.fromEntries(order.map((key, index) => [key, values[index]])) as unknown as FileOptions
        const outcome = run(options) as Record<string, unknown> | undefined
        return realm.own(outcome?.[resultOf[name] ?? ''])
      } catch (error) {
        throw error instanceof Refusal ? new Error(failWords(name, error.message)) : error
      }
    }
  }
  for (const name of missing.flatMap((one) => [one, `${one}Sync`])) {
    manager[name] = () => {
      throw new Error(`the file system of this host has no ${name}: it reads and writes whole files`)
    }
  }
  return realm.own(manager)
}
