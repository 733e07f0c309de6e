/** Builds what is not up to date and opens the shop: preview, browser build, API and its reference on one port. */
import type { Config } from '../server/src/platform/config'
import { buildH5, buildWeapp } from './lib/build'
import { bundlePreview } from './lib/bundle-preview'
import { composeMissingPictures } from './lib/demo-media'
import { assertPortFree } from './lib/port'
import { serve, settingsOf, startProblem } from './lib/serve'
import { stopOnSignal } from './lib/stop-on-signal'
import { summary } from './lib/summary'

let config: Config | null = null
try {
  config = settingsOf(process.env)
  await assertPortFree(config.host, config.port)
  const api = process.env.HAOLI_API || undefined

  await bundlePreview()
  const shop = await buildH5()
  const weapp = await buildWeapp(api ?? `http://127.0.0.1:${config.port}`)
  await composeMissingPictures()
  if (!shop.ok) throw new Error('The shop could not be built: see above.')
  const server = await serve(config, (step) => console.log(`… ${step}`))
  stopOnSignal(server.close)
  console.log(summary(config, api))
  if (!weapp.ok)
    console.warn('  The build for WeChat failed (see above): the preview works, WeChat DevTools will not.\n')
} catch (error) {
  console.error(startProblem(error, config) ?? error)
  process.exit(1)
}
