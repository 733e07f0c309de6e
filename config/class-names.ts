import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Content blockers hide elements with these classes. */
const avoided = new Set(['ad', 'AD', 'Ad', 'ads'])

function nameAt(index: number): string {
  let rest = index
  let name = ''
  do {
    name = letters.charAt(rest % letters.length) + name
    rest = Math.floor(rest / letters.length)
  } while (rest > 0)
  return name
}

function moduleFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return moduleFiles(path)
    return entry.name.endsWith('.module.scss') ? [path] : []
  })
}

/**
 * Names for CSS-module classes, 1 to 3 letters long: class names travel in every setData that touches their node.
 * All names are handed out before the build starts, in file order, so the result does not depend on the order in
 * which webpack happens to compile, and two classes can never share one.
 */
export function shortClassNames(root: string): (localName: string, file: string) => string {
  const names = new Map<string, string>()
  let next = letters.length
  for (const file of moduleFiles(join(root, 'src')).sort()) {
    const found = readFileSync(file, 'utf8').matchAll(/\.([a-zA-Z_][\w-]*)/g)
    for (const [, localName] of found) {
      const key = `${relative(root, file)}:${localName}`
      if (names.has(key)) continue
      while (avoided.has(nameAt(next))) next++
      names.set(key, nameAt(next++))
    }
  }
  return (localName, file) => {
    const key = `${relative(root, file)}:${localName}`
    // A class that only appears after Sass has run (built by a mixin or `&-x`) gets a hash: longer, as safe.
    return names.get(key) ?? `x${createHash('sha256').update(key).digest('hex').slice(0, 10)}`
  }
}
