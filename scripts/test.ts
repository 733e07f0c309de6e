/** Everything that proves the product works. The last line says how much of it does. */
import { buildH5, buildWeapp } from './lib/build'
import { checks } from './lib/checks'
import { composeMissingPictures } from './lib/demo-media'
import { Stages } from './lib/stages'
import { runSteps } from './lib/steps'

const stages = new Stages()
let isBuilt = false

await stages.run('Checks', async () => stages.add(await runSteps(checks)))
// Every core: Jest would keep one for itself, which on a small machine is half of it.
await stages.run('Tests without a browser', () =>
  stages.jest({
    projects: ['client', 'server', 'tools', 'local-postgres', 'weapp-host'],
    args: ['--maxWorkers=100%'],
  }),
)
await stages.run('Journeys through the pages', () => stages.jest({ projects: ['journeys'] }))
await stages.run('The host of mini programs, in a browser', () => stages.jest({ projects: ['weapp-host-view'] }))
await stages.run('Production builds', async () => {
  const builds = [await buildH5(), await buildWeapp()]
  stages.add(builds)
  isBuilt = builds.every((build) => build.ok)
})
if (isBuilt) {
  await stages.run('The builds, weighed and read', () => stages.jest({ projects: ['build', 'weapp'] }))
  await stages.run('The story in a browser', async () => {
    await composeMissingPictures()
    await stages.jest({ projects: ['browser', 'weapp-view'] })
  })
} else {
  console.log('The tests of the builds were not run: there is no build.')
}

stages.close()
