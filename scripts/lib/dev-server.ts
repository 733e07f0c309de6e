/** The server of `npm run dev`; tsx starts it again when something it imports changes. */
import type { Config } from '../../server/src/platform/config'
import { sandboxKey } from '../../server/src/sandbox/sandbox-key'
import { serve, settingsOf, startProblem } from './serve'
import { stopOnSignal } from './stop-on-signal'
import { summary } from './summary'

let config: Config | null = null
try {
  config = settingsOf(process.env)
  const server = await serve(config, { onProgress: (step) => console.log(`… ${step}`), forDevelopment: true })
  stopOnSignal(server.close)
  console.log(summary(config, { key: await sandboxKey(server.deps.db, server.deps.clock.now()) }))
} catch (error) {
  console.error(startProblem(error, config) ?? error)
  process.exitCode = 1
}
