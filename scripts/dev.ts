/** Watch mode: the same address as `npm start`, each part built anew when its sources change. Reload to see it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { forgetBuilds } from './lib/build-stamp'
import { watchPreview } from './lib/bundle-preview'
import { composeMissingPictures } from './lib/demo-media'
import { inRoot } from './lib/root'
import { stopOnSignal } from './lib/stop-on-signal'

const children: ChildProcess[] = []
const run = (args: string[], env: Record<string, string> = {}) => {
  // In a group of their own, so that Ctrl-C reaches them once, from here: tsx takes a second signal for impatience.
  const detached = process.platform !== 'win32'
  const options = { cwd: inRoot(), detached, stdio: 'inherit', env: { ...process.env, ...env } } as const
  children.push(spawn(process.execPath, args, options))
}

/** Asks a child to end and waits until it has. */
const end = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

// What watch mode writes into dist is not for use: the next start builds anew.
forgetBuilds()
await composeMissingPictures()
const stopPreview = await watchPreview()
const taro = 'node_modules/@tarojs/cli/bin/taro'
const kinds = process.argv.includes('--weapp') ? ['h5', 'weapp'] : ['h5']
for (const kind of kinds) {
  run([taro, 'build', '--type', kind, '--watch'], { NODE_ENV: 'development', ...(kind === 'h5' && { HAOLI_API: '' }) })
}
run(['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'scripts/lib/dev-server.ts'])

stopOnSignal(async () => {
  await Promise.all([stopPreview(), ...children.map(end)])
})
