/** Everything that proves the product works. The last line says how much of it does. */
import { buildH5, buildWeapp } from './lib/build'
import { checks } from './lib/checks'
import { composeMissingPictures } from './lib/demo-media'
import { runJest } from './lib/jest'
import { runSteps } from './lib/steps'
import { Tally } from './lib/tally'

const tally = new Tally()
const heading = (text: string) => console.log(`\n── ${text} ──`)

heading('Checks')
tally.addOutcomes(await runSteps(checks))

heading('Tests without a browser')
// Every core: Jest would keep one for itself, which on a small machine is half of it.
await runJest(tally, {
  projects: ['client', 'server', 'tools', 'local-postgres', 'weapp-host'],
  args: ['--maxWorkers=100%'],
})
await runJest(tally, { projects: ['journeys'] })

heading('The host of mini programs, in a browser')
await runJest(tally, { projects: ['weapp-host-view'] })

heading('Production builds')
const builds = [await buildH5(), await buildWeapp()]
tally.addOutcomes(builds)

if (builds.every((build) => build.ok)) {
  heading('The builds, weighed and read')
  await runJest(tally, { projects: ['build', 'weapp'] })
  heading('The story in a browser')
  await composeMissingPictures()
  await runJest(tally, { projects: ['browser', 'weapp-view'] })
} else {
  console.log('The tests of the builds were not run: there is no build.')
}

console.log(`\n${tally}`)
process.exitCode = tally.failed === 0 ? 0 : 1
