import type { Readable } from 'node:stream'

/** Bytes of a file, the first and the last included. */
export interface ByteRange {
  start: number
  end: number
}

/** Where uploads are kept. A name has letters, digits, `_`, `-` and `.` only. Never called while a row is locked. */
export interface FileStore {
  /** Writes all of a file, or nothing. Again with the same name: replaces it. */
  put(name: string, file: { bytes: Buffer; type: string }): Promise<void>
  /** undefined: there is no such file. */
  read(name: string, range?: ByteRange): Promise<Readable | undefined>
  /** Does nothing where there is no such file. */
  remove(name: string): Promise<void>
}
