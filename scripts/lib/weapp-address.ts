import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildStamp } from './build-stamp'

/**
 * Makes the scripts of a built mini program talk to the API at `to` in place of `from` (origins). The address is
 * compiled in as one text, and building again for another would take half a minute.
 */
export function pointAt(folder: string, from: string, to: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  for (const path of scripts.map((name) => join(folder, name))) {
    const code = readFileSync(path, 'utf8')
    const pointed = code.replaceAll(from, to)
    if (pointed !== code) writeFileSync(path, pointed)
  }
}

/**
 * Which API dist/weapp is to talk to when a shop starts whose own is `own`: that of another shop of this checkout, where one
 * made it and is still open.
 */
export async function apiOfWeapp(have: BuildStamp | undefined, own: string): Promise<string> {
  if (!have?.ofShop || have.api === own) return own
  const isOpen = await fetch(`${have.api}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  return isOpen ? have.api : own
}
