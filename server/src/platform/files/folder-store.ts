import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from './file-store'

/** Files in one folder of this machine, or of one that all processes share. */
export function folderStore(folder: string): FileStore {
  const pathOf = (name: string) => {
    if (!/^\w[\w.-]*$/.test(name)) throw new Error(`not a name of a file: ${name}`)
    return join(folder, name)
  }
  // Beside the file, so that `remove` finds what a crash left.
  const unfinished = (path: string) => `${path}.part`

  return {
    async put(name, { bytes }) {
      const path = pathOf(name)
      await mkdir(folder, { recursive: true })
      await writeFile(unfinished(path), bytes, { flush: true })
      await rename(unfinished(path), path)
    },
    async read(name, range) {
      const path = pathOf(name)
      const file = await open(path).catch(nothingThere)
      return file && createReadStream(path, { fd: file, ...range })
    },
    async remove(name) {
      const path = pathOf(name)
      await rm(path, { force: true })
      await rm(unfinished(path), { force: true })
    },
  }
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
