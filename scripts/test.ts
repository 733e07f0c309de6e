/** Everything that proves the product works. The last line says how much of it does. */
import { buildDesk, buildH5, buildWeapp } from './lib/build'
import { checks } from './lib/checks'
import { composeMissingPictures } from './lib/demo-media'
import { Stages } from './lib/stages'
import { runSteps } from './lib/steps'

const stages = new Stages()
const inGroups = { args: ['--config', 'jest.groups.mjs'] }
let isBuilt = false

await stages.run('Checks', async () => stages.add(await runSteps(checks)))
await stages.run('Tests without a browser', () =>
  stages.jest(['client', 'desk', 'server', 'tools', 'local-postgres', 'weapp-host', 'journeys'], inGroups),
)
await stages.run('Production builds', async () => {
  const builds = await Promise.all([buildH5().then(async (h5) => [h5, await buildDesk()]), buildWeapp()])
  stages.add(builds.flat())
  isBuilt = builds.flat().every((build) => build.ok)
})
if (isBuilt) await stages.run('The builds, weighed and read', () => stages.jest(['build', 'weapp'], inGroups))
else console.log('The tests of the builds were not run: there is no build.')
await stages.run('Tests in a browser', async () => {
  await composeMissingPictures()
  await stages.jest(isBuilt ? ['weapp-host-view', 'weapp-view', 'browser'] : ['weapp-host-view'])
})

stages.close()
