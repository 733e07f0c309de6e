/** What `npm test` does in short: ten times as many random histories, ten times the load. */
import { Stages } from './lib/stages'

const stages = new Stages()
await stages.run('Long histories and loads', () =>
  stages.jest({
    projects: ['client', 'server'],
    // Jest finds the tests that ask test/histories.ts how many.
    args: ['--maxWorkers=100%', '--findRelatedTests', 'test/histories.ts'],
    env: { HAOLI_LONG_TESTS: '1' },
  }),
)
stages.close()
