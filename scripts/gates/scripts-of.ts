import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface BuiltFile {
  /** From the folder that was read, with `/` on every system. */
  path: string
  bytes: number
}

/** Every file below a folder of the build. */
export function filesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      return { path: relative(folder, path).replaceAll('\\', '/'), bytes: statSync(path).size }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Every script below a folder of the build, with its text. */
export function scriptsOf(folder: string): { path: string; code: string }[] {
  return filesOf(folder)
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ path }) => ({ path, code: readFileSync(join(folder, path), 'utf8') }))
}
