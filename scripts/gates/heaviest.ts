import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ModuleSizes } from '../../config/module-sizes'
import { inRoot } from '../lib/root'
import type { BuiltFile } from './scripts-of'

export type { ModuleSizes }

/** What the build in `folder` wrote down of its modules (config/module-sizes.ts); empty where it wrote nothing. */
export function readModuleSizes(folder: string): ModuleSizes {
  const file = inRoot(`.cache/modules-${basename(folder)}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ModuleSizes) : {}
}

export interface Part {
  /** A source file; a file of the build where none is known for it. */
  name: string
  bytes: number
}

/** The ten heaviest sources of some files. A file that is not as it was written counts as a whole. */
export function heaviestOf(files: BuiltFile[], sizes: ModuleSizes): Part[] {
  const parts = new Map<string, number>()
  const add = (name: string, bytes: number) => parts.set(name, (parts.get(name) ?? 0) + bytes)
  for (const { path, bytes } of files) {
    // What subpackages share is copied into each: `shop/sub-common/x.js` was made as `sub-common/x.js`.
    const made = sizes[path] ?? sizes[path.slice(path.indexOf('/') + 1)]
    const shares = made?.bytes === bytes ? Object.entries(made.modules) : []
    if (shares.length === 0) add(path, bytes)
    for (const [name, share] of shares) add(`${name}  (in ${path})`, share)
  }
  return [...parts]
    .map(([name, bytes]) => ({ name, bytes }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 10)
}
