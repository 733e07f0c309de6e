import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts the folder `fresh` where `place` is; both on one disk. What stood there goes. */
export function replaceFolder(fresh: string, place: string): void {
  const old = `${fresh}.old`
  rmSync(old, { recursive: true, force: true })
  mkdirSync(dirname(place), { recursive: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}
