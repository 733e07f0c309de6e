import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { withFolderLock } from '@haoli/local-postgres'
import { inRoot } from './root'

export type Kind = 'h5' | 'weapp' | 'desk'

/** What a folder in dist/ was built from and for. */
export interface BuildStamp {
  /** Of the sources. */
  fingerprint: string
  /** The API that it talks to: an origin, or nothing where it is the address that serves it. */
  api: string
  /** The port of the shop (`npm start`) that made it for its own address. */
  ofShop?: number
}

const kinds: Kind[] = ['h5', 'weapp', 'desk']
const fileOf = (kind: Kind) => inRoot('dist', `${kind}.stamp`)
const longestBuildMs = 600_000

/** undefined where there is no whole build. */
export function readStamp(kind: Kind): BuildStamp | undefined {
  if (!existsSync(inRoot('dist', kind))) return undefined
  try {
    return JSON.parse(readFileSync(fileOf(kind), 'utf8'))
  } catch {
    return undefined
  }
}

export const writeStamp = (kind: Kind, stamp: BuildStamp) => writeFileSync(fileOf(kind), JSON.stringify(stamp))

export const removeStamp = (kind: Kind) => rmSync(fileOf(kind), { force: true })

/** Makes the next start build anew: something else (watch mode) is about to write into dist. */
export const forgetBuilds = () => kinds.forEach(removeStamp)

/** One process at a time makes a build of this kind, or changes what it talks to. */
export function withBuildLock<T>(kind: Kind, work: () => Promise<T>): Promise<T> {
  mkdirSync(inRoot('dist'), { recursive: true })
  return withFolderLock(inRoot('dist', `${kind}.lock`), work, longestBuildMs)
}
