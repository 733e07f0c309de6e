import { Readable } from 'node:stream'
import type { FileStore } from '../../src/platform/files/file-store'

/** Keeps files in memory; tests look into `files`. */
export function memoryFiles(): FileStore & { files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>()
  return {
    files,
    async put(name, { bytes }) {
      files.set(name, bytes)
    },
    async read(name, range) {
      const bytes = files.get(name)
      return bytes && Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])
    },
    async remove(name) {
      files.delete(name)
    },
  }
}
