import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asCommonJs } from '../compile/modules'
import { type Manifest, makeManifest } from './manifest'
import type { ScriptFiles } from './scripts'

/** A program's folder on disk. */
export interface FolderManifest extends Manifest {
  folder: string
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile()

/** Reads the program in `folder`; throws with the page's name if `app.json` names a page that does not exist. */
export function readManifest(folder: string): FolderManifest {
  const root = resolve(folder)
  const json = (path: string): unknown => {
    const file = join(root, `${path}.json`)
    return isFile(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }
  return { folder: root, ...makeManifest({ json, has: (file) => isFile(join(root, file)) }) }
}

/** The scripts in this folder; ES modules are converted to CommonJS as WeChat's tools do. */
export const scriptsIn = (folder: string): ScriptFiles => ({
  name: folder,
  has: (file) => isFile(join(folder, file)),
  read: (file) => asCommonJs(readFileSync(join(folder, file), 'utf8')),
})

/** The content of a file; undefined where it does not exist. */
export function fileIn(folder: string, path: string): Uint8Array | undefined {
  const file = join(folder, path)
  return isFile(file) ? new Uint8Array(readFileSync(file)) : undefined
}
