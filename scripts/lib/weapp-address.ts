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

type ShopOfWeapp = Required<Pick<BuildStamp, 'api' | 'ofShop'>>

/**
 * Which shop dist/weapp is to talk to when `own` starts: another of this checkout, where one made it and is still open. A shop
 * is known by its port, because it may start with another address for phones than before.
 */
export async function shopOfWeapp(have: BuildStamp | undefined, own: ShopOfWeapp): Promise<ShopOfWeapp> {
  if (typeof have?.ofShop !== 'number' || have.ofShop === own.ofShop) return own
  const { api, ofShop } = have
  const isOpen = await fetch(`http://127.0.0.1:${ofShop}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  return isOpen ? { api, ofShop } : own
}
