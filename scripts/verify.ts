/** The inner loop: types, lint, import zones, dead code, the API's description, and the tests that need no database. */
import { checks } from './lib/checks'
import { runJest } from './lib/jest'
import { runSteps } from './lib/steps'
import { Tally } from './lib/tally'

const startedAt = performance.now()
const tally = new Tally()
tally.addOutcomes(await runSteps(checks))
const { report, ok } = await runJest(['client', 'desk'])
tally.addJest(report, ok)
console.log(`\n${tally} in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
process.exitCode = tally.failed === 0 ? 0 : 1
