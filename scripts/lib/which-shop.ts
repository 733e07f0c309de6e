import { readdir } from 'node:fs/promises'
import { hasPostgres } from '@haoli/local-postgres'
import type { Config } from '../../server/src/platform/config'
import { isMigrated } from '../../server/src/platform/database/is-migrated'
import { inRoot } from './root'
import { usualPort } from './serve'

type Shop = Pick<Config, 'port' | 'databaseUrl' | 'dataDir'>

/** There is no shop where a command looks for one. What it says is for the person who typed the command. */
export class NoShopError extends Error {}

/** Which shop a command works on: two ports of a checkout are two shops. */
export const shopInWords = ({ port, databaseUrl, dataDir }: Shop): string =>
  databaseUrl === undefined
    ? `the shop of port ${port}, whose data is in ${dataDir}/`
    : `the shop in your PostgreSQL ${placeOf(databaseUrl)} (DATABASE_URL)`

/** Without the password. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

/** Throws where no shop was ever opened: what is done to a database that is made for it is done to nobody's shop. */
export async function assertShop(shop: Shop, portsFolder = inRoot('.haoli/ports')): Promise<void> {
  const { databaseUrl, dataDir } = shop
  if (databaseUrl !== undefined) return assertFilled(databaseUrl, shop)
  if (await hasPostgres(dataDir)) return
  const others = await portsOf(portsFolder)
  const named = others.map((port) => `\n  PORT=${port}`).join('')
  const among = named === '' ? '' : `\nShops of other ports are there; name the one that you mean:${named}`
  throw new NoShopError(`There is no shop of port ${shop.port} yet: ${dataDir}/ has no data.
To open one: ${startOf(shop)}${among}`)
}

async function assertFilled(databaseUrl: string, shop: Shop): Promise<void> {
  const is = await isMigrated(databaseUrl).catch((error: Error & { code?: string }) => {
    const why = error.message || error.code
    throw new NoShopError(`PostgreSQL at ${placeOf(databaseUrl)} (DATABASE_URL) cannot be used: ${why}`)
  })
  if (is) return
  throw new NoShopError(
    `There is no shop in ${placeOf(databaseUrl)} (DATABASE_URL) yet. To open one: DATABASE_URL=… ${startOf(shop)}`,
  )
}

/** How to open a shop of this machine that nobody has opened; null where it answers, or where it may be on another machine. */
export async function howToOpen(shop: Shop): Promise<string | null> {
  if (shop.databaseUrl !== undefined) return null
  const answers = await fetch(`http://127.0.0.1:${shop.port}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  return answers ? null : `This shop is closed now. To open it: ${startOf(shop)}`
}

const startOf = ({ port }: Shop) => (String(port) === usualPort ? 'npm start' : `PORT=${port} npm start`)

async function portsOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map(async (name) => ((await hasPostgres(`${folder}/${name}`)) ? [name] : [])))
  return found.flat()
}
