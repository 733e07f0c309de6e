import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type BuildStamp, type Kind, readStamp, removeStamp, withBuildLock, writeStamp } from './build-stamp'
import { fingerprint } from './fingerprint'
import { precompress } from './precompress'
import { replaceFolder } from './replace-folder'
import { inRoot } from './root'
import { type Outcome, type RunOptions, runNode } from './run-command'
import { report } from './steps'
import { pointAt, shopOfWeapp } from './weapp-address'

interface BuildOptions extends Pick<RunOptions, 'signal' | 'priority'> {
  /** Called when what is in dist/ may be served, which is before the last of the work. */
  onServable?: () => void
  /** The port of the open shop that asks: another that has made it, and is open too, keeps it for its own address. */
  ofShop?: number
}

const shared = ['contract/src', 'package.json', 'package-lock.json']
const shopSources = ['src', 'config', 'babel.config.cjs', ...shared]
const deskSources = [
  'desk/src',
  'desk/public',
  'desk/index.html',
  'desk/package.json',
  'desk/vite.config.ts',
  ...shared,
]
const sourcesNow = () => fingerprint(shopSources, [])

const names: Record<Kind, string> = {
  h5: 'browser build (dist/h5)',
  weapp: 'mini program (dist/weapp)',
  desk: "merchant's desk (dist/desk)",
}

/** Where npm put it, beside the desk or at the root. */
const viteOfDesk = () =>
  join(dirname(createRequire(inRoot('desk/package.json')).resolve('vite/package.json')), 'bin/vite.js')

function upToDate(kind: Kind, { onServable }: BuildOptions): Outcome {
  const outcome = { ok: true, output: '', seconds: 0 }
  report(`${names[kind]} is up to date`, outcome)
  onServable?.()
  return outcome
}

/** Builds aside and puts it into dist/ when it is whole: what is served or open in DevTools is never half a build. */
async function build(kind: Kind, stamp: BuildStamp, options: BuildOptions): Promise<Outcome> {
  const aside = `.cache/build/${kind}`
  const env = {
    NODE_ENV: 'production',
    HAOLI_API: stamp.api,
    HAOLI_OUTPUT: aside,
    BROWSERSLIST_IGNORE_OLD_DATA: '1',
  }
  // A larger nursery: with Node's own, a tenth of the build goes into collecting garbage.
  // --no-check: the check fetches a schema from a vendor's host first.
  const vite = [viteOfDesk(), 'build', 'desk', '--logLevel', 'warn', '--outDir', `../${aside}`]
  const taro = ['--max-semi-space-size=64', 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', kind, '--no-check']
  const outcome = await runNode(kind === 'desk' ? vite : taro, env, options)
  // Taro has been seen to print errors and still end with success.
  if (outcome.ok && !existsSync(inRoot(aside, kind === 'weapp' ? 'app.json' : 'index.html'))) outcome.ok = false
  if (outcome.ok) {
    removeStamp(kind)
    replaceFolder(inRoot(aside), inRoot('dist', kind))
    options.onServable?.()
    if (kind !== 'weapp') await precompress(inRoot('dist', kind))
    writeStamp(kind, stamp)
  }
  if (!options.signal?.aborted) report(names[kind], outcome)
  return outcome
}

/**
 * Builds dist/h5, compressed in advance; it talks to `api` (an origin), or to the address that serves it. Does nothing
 * where sources are as they were.
 */
export const buildH5 = (api = '', options: BuildOptions = {}): Promise<Outcome> =>
  withBuildLock('h5', async () => {
    const wanted = { fingerprint: sourcesNow(), api }
    const have = readStamp('h5')
    const isCurrent = have?.fingerprint === wanted.fingerprint && have.api === api
    return isCurrent ? upToDate('h5', options) : build('h5', wanted, options)
  })

/** The API that a mini program talks to when nobody says otherwise: the one of `npm start`. */
export const apiOfStart = 'http://127.0.0.1:3000'

/**
 * Builds dist/weapp for WeChat, talking to the API at `api` (an origin). Where sources are as they were it only changes
 * the address, if that.
 */
export const buildWeapp = (api = apiOfStart, options: BuildOptions = {}): Promise<Outcome> =>
  withBuildLock('weapp', async () => {
    const have = readStamp('weapp')
    const wanted: BuildStamp = { fingerprint: sourcesNow(), api }
    if (options.ofShop) Object.assign(wanted, await shopOfWeapp(have, { api, ofShop: options.ofShop }))
    if (have?.fingerprint !== wanted.fingerprint) return build('weapp', wanted, options)
    if (have.api !== wanted.api) {
      removeStamp('weapp')
      pointAt(inRoot('dist/weapp'), have.api, wanted.api)
    }
    writeStamp('weapp', wanted)
    return upToDate('weapp', options)
  })

/** Builds dist/desk, compressed in advance; it talks to the address that serves it. Does nothing where sources are as they were. */
export const buildDesk = (options: BuildOptions = {}): Promise<Outcome> =>
  withBuildLock('desk', async () => {
    const wanted = { fingerprint: fingerprint(deskSources, []), api: '' }
    return readStamp('desk')?.fingerprint === wanted.fingerprint
      ? upToDate('desk', options)
      : build('desk', wanted, options)
  })
