import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One file at the time of the scan. */
export interface FileState {
  bytes: number
  /** Changes with every write. */
  stamp: string
}

const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/** A build may delete a file or a folder during the scan. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw error
  }
}

/**
 * All files of a program by path, with `/` between names. Leaves out hidden files and node_modules, and folders that
 * are symlinks: they may lead to a folder that contains them.
 */
export function listFiles(folder: string, below = ''): Map<string, FileState> {
  const found = new Map<string, FileState>()
  const entries = ifThere(() => readdirSync(join(folder, below), { withFileTypes: true })) ?? []
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (skipped(entry.name)) continue
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) for (const [inner, state] of listFiles(folder, path)) found.set(inner, state)
    else {
      const stat = ifThere(() => statSync(join(folder, path)))
      if (stat?.isFile()) found.set(path, { bytes: stat.size, stamp: `${stat.mtimeMs} ${stat.size} ${stat.ino}` })
    }
  }
  return found
}

export const readContent = (folder: string, file: string): Buffer | undefined =>
  ifThere(() => readFileSync(join(folder, file)))
