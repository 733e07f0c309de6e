import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './scripts-of'

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

/** Bytes of the main package and of each subpackage of a mini program build, as its app.json divides it. */
export function packageSizes(folder: string): { main: number; subpackages: Record<string, number> } {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => `${root.replace(/^\/|\/$/g, '')}/`)
  const subpackages: Record<string, number> = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const { path, bytes } of filesOf(folder)) {
    const root = roots.find((start) => path.replaceAll('\\', '/').startsWith(start))
    if (root === undefined) main += bytes
    else subpackages[root] = (subpackages[root] ?? 0) + bytes
  }
  return { main, subpackages }
}
