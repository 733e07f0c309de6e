import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asCommonJs } from '../compile/modules'
import { type Manifest, makeManifest } from './manifest'
import type { ScriptFiles } from './scripts'

/** A program's folder on this disk. */
export interface FolderManifest extends Manifest {
  folder: string
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile()

/** Reads the program in `folder`; throws with the page's name where `app.json` names a page that is not there. */
export function readManifest(folder: string): FolderManifest {
  const root = resolve(folder)
  const json = (path: string): unknown => {
    const file = join(root, `${path}.json`)
    return isFile(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }
  return { folder: root, ...makeManifest({ json, has: (file) => isFile(join(root, file)) }) }
}

/** The scripts in this folder; those written as ES modules as WeChat's tools make CommonJS of them. */
export const scriptsIn = (folder: string): ScriptFiles => ({
  name: folder,
  has: (file) => isFile(join(folder, file)),
  read: (file) => asCommonJs(readFileSync(join(folder, file), 'utf8')),
})

/** A file of this folder as it is; undefined where there is none. */
export function fileIn(folder: string, path: string): Uint8Array | undefined {
  const file = join(folder, path)
  return isFile(file) ? new Uint8Array(readFileSync(file)) : undefined
}
