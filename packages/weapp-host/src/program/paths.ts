/** Paths inside a mini program: `/` between names, no drive, the same in the browser and on Node. */

/** `a/b/../c` as `a/c`; what climbs above the root stays at the root. */
export function tidy(path: string): string {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}

/** The folder that holds this file; empty for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** `to` as it is meant in the file `from`: from the root where it starts with `/`, from the file's folder otherwise. */
export const pathFrom = (from: string, to: string): string => tidy(to.startsWith('/') ? to : `${folderOf(from)}/${to}`)
