/** What `npm test` does in short: ten times as many random histories, ten times the load, and all that is drawn. */
import { buildWeapp } from './lib/build'
import { Stages } from './lib/stages'

const stages = new Stages()
const env = { HAOLI_LONG_TESTS: '1' }

// Jest finds the tests that ask test/histories.ts how many.
await stages.run('Long histories and loads', () =>
  stages.jest(['client', 'server'], { args: ['--findRelatedTests', 'test/histories.ts'], env }),
)
await stages.run('All that the host draws', async () => {
  const build = await buildWeapp()
  stages.add([build])
  await stages.jest(['weapp-host-view-more', 'browser-more', ...(build.ok ? ['weapp-view'] : [])], { env })
})

stages.close()
