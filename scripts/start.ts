/** Opens the shop and builds beside it what is not up to date: preview, browser build, API and its reference on one port. */
import type { Config } from '../server/src/platform/config'
import { sandboxKey } from '../server/src/sandbox/sandbox-key'
import { bundlePreview } from './lib/bundle-preview'
import { makeParts } from './lib/make-parts'
import { newParts } from './lib/part'
import { assertPortFree } from './lib/port'
import { apiOf, serve, settingsOf, startProblem } from './lib/serve'
import { shopFolders } from './lib/shop-folders'
import { stopOnSignal } from './lib/stop-on-signal'
import { summary } from './lib/summary'

async function start(config: Config): Promise<void> {
  const { host, port } = config
  await assertPortFree(host, port)
  const parts = newParts()
  const building = new AbortController()
  // Begun first: it takes longest. The database comes up beside it.
  const made = makeParts(parts, { port, api: apiOf(config), signal: building.signal })
  await bundlePreview()
  const opening = serve(config, { onProgress: (step) => console.log(`… ${step}`), parts, folders: shopFolders(port) })
  const close = async () => {
    building.abort()
    const server = await opening.catch(() => undefined)
    await server?.close()
  }
  stopOnSignal(close)
  try {
    const { deps } = await opening
    console.log(summary(config, { key: await sandboxKey(deps.db, deps.clock.now()), parts }))
    if (!(await made)) throw new Error('The shop could not be built: see above.')
    console.log('  Nothing is left to be made.\n')
  } catch (error) {
    await close()
    throw error
  }
}

let config: Config | null = null
try {
  config = settingsOf(process.env)
  await start(config)
} catch (error) {
  console.error(startProblem(error, config) ?? error)
  process.exit(1)
}
