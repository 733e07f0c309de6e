import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../lib/root'
import { runCommand } from '../lib/run-command'

/** WeChat's compiler as it runs behind an upload. It is none of the project's packages: 290 MB, for one command. */
const compiler = { name: 'miniprogram-ci', version: '2.1.42' }

/** Where it is installed; `require` from here finds it. */
export const compilerFolder = inRoot('.cache/wechat-compiler')

function installedVersion(): string | undefined {
  const description = join(compilerFolder, 'node_modules', compiler.name, 'package.json')
  return existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')).version : undefined
}

/** Installs WeChat's compiler where it is not there yet. @returns why it could not be, in words; null where it is there */
export async function installCompiler(): Promise<string | null> {
  if (installedVersion() === compiler.version) return null
  console.log(`Installing WeChat's compiler into .cache/wechat-compiler: 290 MB, once, a minute or two …`)
  mkdirSync(compilerFolder, { recursive: true })
  writeFileSync(join(compilerFolder, 'package.json'), JSON.stringify({ private: true }))
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  // npm would try again for a minute before it says that there is no network.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000']
  const args = ['install', '--prefix', compilerFolder, ...quiet, ...patience, `${compiler.name}@${compiler.version}`]
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { output } = await runCommand(npm, args)
  if (installedVersion() === compiler.version) return null
  const said = output.trim().split('\n').slice(0, 4).join('\n')
  return `WeChat's compiler could not be installed. It needs the npm registry, once. npm says:\n${said}`
}
