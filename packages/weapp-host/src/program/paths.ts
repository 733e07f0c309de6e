/** Paths inside a mini program: `/` between names, no drive, the same in the browser and on Node. */

/** Normalizes `a/b/../c` to `a/c`; `..` at the root stays at the root. */
export function tidy(path: string): string {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}

/** The folder of a file; empty for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Resolves `to` in the file `from`: from the root if it starts with `/`, else from the file's folder. */
export const pathFrom = (from: string, to: string): string => tidy(to.startsWith('/') ? to : `${folderOf(from)}/${to}`)
