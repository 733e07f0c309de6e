import { cpSync, rmSync } from 'node:fs'
import { readStamp, withBuildLock } from './build-stamp'
import { replaceFolder } from './replace-folder'
import { inRoot } from './root'
import { pointAt } from './weapp-address'

/**
 * What the shop on this port serves: copies of dist/h5, dist/desk and dist/weapp. Another shop of the same checkout may build anew
 * while this one is open.
 */
export const shopFolders = (port: number) => ({
  shop: inRoot('.cache/shops', String(port), 'h5'),
  desk: inRoot('.cache/shops', String(port), 'desk'),
  weapp: inRoot('.cache/shops', String(port), 'weapp'),
})

function copy(from: string, to: string, change: (fresh: string) => void = () => undefined): void {
  const fresh = `${to}.new`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(from, fresh, { recursive: true })
  change(fresh)
  replaceFolder(fresh, to)
}

/** To be called while nobody else writes dist/h5. */
export const copyH5 = (port: number): void => copy(inRoot('dist/h5'), shopFolders(port).shop)

/** To be called while nobody else writes dist/desk. */
export const copyDesk = (port: number): void => copy(inRoot('dist/desk'), shopFolders(port).desk)

/** The copy talks to `api`, whichever dist/weapp does. */
export const copyWeapp = (port: number, api: string): Promise<void> =>
  withBuildLock('weapp', async () => {
    const from = readStamp('weapp')?.api ?? api
    copy(inRoot('dist/weapp'), shopFolders(port).weapp, (fresh) => pointAt(fresh, from, api))
  })
