// Runs scripts/<command>.ts. Plain JavaScript without packages: it is what brings the packages in.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './lib/install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} message */
function stop(message) {
  console.error(message)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  stop(`Haoli needs Node 20.11 or later; this is ${process.version}. Get one from https://nodejs.org/ and try again.`)
}

const [command = '', ...rest] = process.argv.slice(2)
const script = join(root, 'scripts', `${command}.ts`)
if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  const known = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'))
  stop(`Usage: node scripts/run.mjs <${known.map((name) => name.slice(0, -3)).join('|')}> [arguments]`)
}

if (!ensureInstalled(root)) process.exit(1)

const child = spawn(process.execPath, ['--import', 'tsx', script, ...rest], { cwd: root, stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  // Ctrl-C reaches the child by itself too; it closes once and ignores the echo.
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)))
