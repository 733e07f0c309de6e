import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppJson } from './app-json/app-json'
import { type BuiltFile, filesOf } from './scripts-of'

/** The folder of a built mini program, as the gates read it. Paths are within the folder, with `/`. */
export interface WeappBuild {
  folder: string
  files: BuiltFile[]
  app: AppJson
  has(path: string): boolean
  text(path: string): string
  /** What a JSON file holds; undefined where there is none, or where it is not JSON. */
  json(path: string): unknown
  /** The paths with one of these endings (`.wxml`). */
  ending(...endings: string[]): string[]
}

/** Reads a build's folder. Without a readable app.json its `app` is empty: the gate of JSON files says so. */
export function openBuild(folder: string): WeappBuild {
  const files = filesOf(folder)
  const paths = new Set(files.map(({ path }) => path))
  const text = (path: string) => readFileSync(join(folder, path), 'utf8')
  const json = (path: string): unknown => {
    if (!paths.has(path)) return undefined
    try {
      return JSON.parse(text(path))
    } catch {
      return undefined
    }
  }
  return {
    folder,
    files,
    app: (json('app.json') ?? {}) as AppJson,
    has: (path) => paths.has(path),
    text,
    json,
    ending: (...endings) => [...paths].filter((path) => endings.some((ending) => path.endsWith(ending))),
  }
}
