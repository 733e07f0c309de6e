import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Scripts and style sheets for the browser, and what they were made of. */
export interface Made {
  /** By their names. */
  files: Record<string, string>
  /** Each source with the time of its last change. */
  inputs: Record<string, number>
}

export const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
export const isFresh = ({ inputs }: Made) => Object.entries(inputs).every(([file, at]) => changedAt(file) === at)

/** What processes make in this folder for those that come after them. */
export function openKeptScripts(folder: string) {
  const placeOf = (name: string) => join(folder, `${name}.json`)
  return {
    /** What was made last, where its sources are still the same. */
    recall(name: string): Made | undefined {
      try {
        const made = JSON.parse(readFileSync(placeOf(name), 'utf8')) as Made
        return isFresh(made) ? made : undefined
      } catch {
        return undefined
      }
    },
    /** Where the folder cannot be written to, each process makes its own. */
    keep(name: string, made: Made): void {
      const unfinished = `${placeOf(name)}.${process.pid}`
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(unfinished, JSON.stringify(made))
        // Whoever reads it meanwhile has the old one or the new one, whole.
        renameSync(unfinished, placeOf(name))
      } catch {
        return
      }
    },
  }
}
