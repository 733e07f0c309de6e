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
  source: string
  /** The file of the build that it stands in. */
  file: string
  bytes: number
}

/** The sources of some files. A file that is not as it was written counts as a whole. */
export function partsOf(files: BuiltFile[], sizes: ModuleSizes): Part[] {
  return files.flatMap(({ path: file, bytes }) => {
    // What subpackages share is copied into each: `shop/sub-common/x.js` was made as `sub-common/x.js`.
    const made = sizes[file] ?? sizes[file.slice(file.indexOf('/') + 1)]
    const shares = made?.bytes === bytes ? Object.entries(made.modules) : []
    if (shares.length === 0) return [{ source: file, file, bytes }]
    return shares.map(([source, share]) => ({ source, file, bytes: share }))
  })
}

/** The ten heaviest, a line each. */
export const heaviestOf = (parts: Part[]): string =>
  [...parts]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 10)
    .map(({ source, file, bytes }) => {
      const place = source === file ? '' : `  (in ${file})`
      return `\n    ${String(bytes).padStart(8)} B  ${source}${place}`
    })
    .join('')
