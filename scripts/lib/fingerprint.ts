import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root'

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

const isTest = /\.test\.tsx?$/

/** A hash of files and folders (paths from the root; tests do not count) and of words, in that order. */
export function fingerprint(paths: string[], words: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(inRoot(path)))) {
    if (!isTest.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  for (const word of words) hash.update(`${word}\0`)
  return hash.digest('hex')
}
