import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Built scripts and style sheets for the browser, and their sources. */
export interface Made {
  /** By their names. */
  files: Record<string, string>
  /** Each source with the time of its last change. */
  inputs: Record<string, number>
}

export const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
export const isFresh = ({ inputs }: Made) => Object.entries(inputs).every(([file, at]) => changedAt(file) === at)

/** A cache in this folder, shared by processes. */
export function openKeptScripts(folder: string) {
  const placeOf = (name: string) => join(folder, `${name}.json`)
  return {
    /** The cached build, if its sources have not changed. */
    recall(name: string): Made | undefined {
      try {
        const made = JSON.parse(readFileSync(placeOf(name), 'utf8')) as Made
        return isFresh(made) ? made : undefined
      } catch {
        return undefined
      }
    },
    /** Where the folder is read-only, each process builds its own. */
    keep(name: string, made: Made): void {
      const unfinished = `${placeOf(name)}.${process.pid}`
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(unfinished, JSON.stringify(made))
        // Renaming is atomic: readers get the old or the new file as a whole.
        renameSync(unfinished, placeOf(name))
      } catch {
        return
      }
    },
  }
}
