import { spawn } from 'node:child_process'
import { openBridge } from '../automation/bridge'
import { openAutomation } from '../automation/server'
import type { Problem } from '../compile/bundle'
import { serveProgram } from '../serve/serve'
import type { Update } from '../serve/watch-program'
import { problemCount, problemLine } from './problem-line'

interface Wishes {
  port: number
  host?: string
  launch: Record<string, string>
  open: boolean
  autoPort?: number
}

function openBrowser(url: string) {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  const browser = spawn(command, [url], { stdio: 'ignore', detached: true })
  browser.on('error', () => console.log(`No browser could be opened here: open ${url} yourself.`))
  browser.unref()
}

function say(problems: Problem[]) {
  for (const problem of problems) console.log(`  ${problemLine(problem)}`)
  if (problems.length) console.log(`  ${problemCount(problems)}`)
}

function sayUpdate(update: Update) {
  const time = new Date().toTimeString().slice(0, 8)
  if (update.kind === 'writing') console.log(`${time} the folder is being written: what is shown stays`)
  if (update.kind === 'same') console.log(`${time} the folder is as it was`)
  if (update.kind === 'styles') console.log(`${time} style sheets swapped`)
  if (update.kind === 'program') console.log(`${time} reloaded`)
  if ('bundle' in update) say(update.bundle.problems)
}

/**
 * Serves the program until the process is asked to end. Rejects with EADDRINUSE if a port is in use.
 */
export async function serve(folder: string, { port, host, launch, open, autoPort }: Wishes): Promise<void> {
  // If others can reach the server, it must not relay requests to this machine's network: then CORS applies as usual.
  const reach = host === undefined ? { mayRelay: () => true } : { host }
  const automation = autoPort !== undefined
  const served = await serveProgram(folder, { port, launch, automation, onUpdate: sayUpdate, ...reach })
  console.log(
    `${served.site.root}\n  ${served.url}        the phone and its panel\n  ${served.url}phone   the phone alone`,
  )
  say(served.site.bundle().problems)
  if (autoPort !== undefined) {
    try {
      const { wsEndpoint } = await openAutomation({ bridge: openBridge(served.server), port: autoPort })
      console.log(`  ${wsEndpoint}     for miniprogram-automator`)
    } catch (error) {
      await served.close()
      throw error
    }
  }
  if (open) openBrowser(served.url)
  const stop = () => void served.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
