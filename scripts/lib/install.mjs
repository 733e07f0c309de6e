import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, link?: boolean, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */

/**
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/**
 * Whether a workspace's link in node_modules leads to its folder; it does not after the folder was moved.
 * @param {string} link
 * @param {string} folder
 */
const leadsTo = (link, folder) => existsSync(link) && realpathSync(link) === realpathSync(folder)

/**
 * Whether what is in node_modules is what package-lock.json asks for. Packages for other machines are optional and
 * may be absent.
 * @param {string} root
 */
function installedAsLocked(root) {
  const installedList = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedList)) return false
  const installed = packagesOf(installedList)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true
    if (wanted.link) return leadsTo(join(root, path), join(root, wanted.resolved ?? ''))
    const have = installed[path]
    return have ? have.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer)
  })
}

/**
 * Brings node_modules up to package-lock.json; does nothing where that has been done. Without a network an older
 * node_modules is kept, with a warning: it may well do.
 * @param {string} root
 * @returns {boolean} false: there is nothing to go on with
 */
export function ensureInstalled(root) {
  const stamp = join(root, 'node_modules/.haoli-stamp')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true

  if (!installedAsLocked(root)) {
    const fresh = !existsSync(join(root, 'node_modules/tsx'))
    console.log(
      fresh ? 'Installing packages; the first time takes a minute or two …' : 'Bringing packages up to date …',
    )
    // Install scripts stay off: nothing here needs them, newer npm refuses them anyway, and one calls a vendor's host.
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    const npm = (/** @type {string[]} */ ...args) =>
      spawnSync('npm', [...args, ...quiet], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    // `npm ci` begins by deleting node_modules, which without a network would leave nothing: so only where there is none.
    const result = fresh ? npm('ci') : npm('install', '--no-save')
    if (result.status !== 0) {
      if (!existsSync(join(root, 'node_modules/tsx'))) {
        console.error('The packages could not be installed: see above. Haoli needs the npm registry once.')
        return false
      }
      console.warn('The packages could not be brought up to date: going on with those installed before.')
      return true
    }
  }
  writeFileSync(stamp, wanted)
  return true
}
