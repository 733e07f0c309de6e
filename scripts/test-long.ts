/** What `npm test` does in short: ten times as many random histories, ten times the load, all that is drawn, and a report of long work. */
import { startLoopReport } from '../server/testing/loop-report'
import { buildWeapp } from './lib/build'
import { inRoot } from './lib/root'
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
await stages.run('Work that keeps requests waiting', async () => {
  const report = startLoopReport(inRoot('.cache'))
  await stages.jest(['server'], { env: report.env })
  for (const { request, cpuMs } of report.read()) console.log(`${cpuMs} ms of the processor at a stretch: ${request}`)
})

stages.close()
