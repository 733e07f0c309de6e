import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint'
import { precompress } from './precompress'
import { inRoot } from './root'
import { type Outcome, runNode } from './run-command'
import { report } from './steps'

type Kind = 'h5' | 'weapp'

const sources = ['src', 'config', 'contract/src', 'package.json', 'package-lock.json', 'babel.config.cjs']
const stampOf = (kind: Kind) => inRoot('dist', `${kind}.stamp`)

/** Makes the next start build anew: something else (watch mode) is about to write into dist. */
export function forgetBuilds() {
  for (const kind of ['h5', 'weapp'] as const) rmSync(stampOf(kind), { force: true })
}

async function build(
  kind: Kind,
  name: string,
  api: string,
  finish?: (folder: string) => Promise<void>,
): Promise<Outcome> {
  const stamp = stampOf(kind)
  const wanted = fingerprint(sources, [kind, api])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(inRoot('dist', kind))) {
    const outcome = { ok: true, output: '', seconds: 0 }
    report(`${name} is up to date`, outcome)
    return outcome
  }
  rmSync(stamp, { force: true })
  const env = { NODE_ENV: 'production', HAOLI_API: api, BROWSERSLIST_IGNORE_OLD_DATA: '1' }
  // --no-check: the check fetches a schema from a vendor's host first.
  const outcome = await runNode(['node_modules/@tarojs/cli/bin/taro', 'build', '--type', kind, '--no-check'], env)
  // Taro has been seen to print errors and still end with success.
  const entry = inRoot('dist', kind, kind === 'h5' ? 'index.html' : 'app.json')
  if (outcome.ok && !existsSync(entry)) outcome.ok = false
  if (outcome.ok) {
    await finish?.(inRoot('dist', kind))
    writeFileSync(stamp, wanted)
  }
  report(name, outcome)
  return outcome
}

/**
 * Builds dist/h5, compressed in advance; it talks to `api` (an origin), or to the address that serves it. Does nothing
 * where sources are as they were.
 */
export const buildH5 = (api = '') => build('h5', 'browser build (dist/h5)', api, precompress)

/** The API that a mini program talks to when nobody says otherwise: the one of `npm start`. */
export const apiOfStart = 'http://127.0.0.1:3000'

/** Builds dist/weapp for WeChat, talking to the API at `api` (an origin). Does nothing where sources are as they were. */
export const buildWeapp = (api = apiOfStart) => build('weapp', 'mini program (dist/weapp)', api)
