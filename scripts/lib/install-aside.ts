import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root'
import { runCommand } from './run-command'

/** A large package that one command needs, and that nobody should wait for who only wants to start the shop. */
export interface AsidePackage {
  name: string
  version: string
  /** Below .cache/; `require` from there finds it. */
  folder: string
  /** What it is called, and what installing it costs. */
  words: { what: string; cost: string }
}

export const asideFolder = ({ folder }: AsidePackage) => inRoot('.cache', folder)

function installedVersion(one: AsidePackage): string | undefined {
  const description = join(asideFolder(one), 'node_modules', one.name, 'package.json')
  return existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')).version : undefined
}

/** Installs it where it is not there yet. @returns why it could not be, in words; null where it is there */
export async function installAside(one: AsidePackage): Promise<string | null> {
  const { name, version, folder, words } = one
  if (installedVersion(one) === version) return null
  console.error(`Installing ${words.what} into .cache/${folder}: ${words.cost} …`)
  const prefix = asideFolder(one)
  mkdirSync(prefix, { recursive: true })
  writeFileSync(join(prefix, 'package.json'), JSON.stringify({ private: true }))
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  // npm would try again for a minute before it says that there is no network.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { output } = await runCommand(npm, ['install', '--prefix', prefix, ...quiet, ...patience, `${name}@${version}`])
  if (installedVersion(one) === version) return null
  const said = output.trim().split('\n').slice(0, 4).join('\n')
  const What = `${words.what.charAt(0).toUpperCase()}${words.what.slice(1)}`
  return `${What} could not be installed. It needs the npm registry, once. npm says:\n${said}`
}
