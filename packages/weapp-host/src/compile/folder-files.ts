import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One file as it was when it was looked at. */
export interface FileState {
  bytes: number
  /** Changes with every write. */
  stamp: string
}

const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/** A build may take a file or a folder away while we look at it. */
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
 * Every file of a program by its path, `/` between names. Hidden ones and node_modules are none of it, nor are folders
 * that are links: they may lead to a folder that holds them.
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
