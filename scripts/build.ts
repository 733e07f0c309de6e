/**
 * Builds the clients and the desk for release, says what they weigh, and fails where WeChat would refuse the output:
 * HAOLI_API=https://api.example.com npm run build
 */
import { packagesOf } from './gates/package-sizes'
import { inWords } from './gates/problem'
import { checkWeapp } from './gates/weapp'
import { openBuild } from './gates/weapp-build'
import { apiOfStart, buildDesk, buildH5, buildWeapp } from './lib/build'
import { inRoot } from './lib/root'
import { report } from './lib/steps'

const api = process.env.HAOLI_API || undefined
if (api && !/^https?:\/\/[^/]+$/.test(api)) {
  console.error(`HAOLI_API must be an origin such as https://api.example.com, without a path; it is ${api}`)
  process.exit(1)
}

const builds = [await buildH5(api), await buildDesk(), await buildWeapp(api)]
if (builds.some(({ ok }) => !ok)) process.exit(1)

const folder = inRoot('dist/weapp')
console.log('\nMini program, as written to dist/weapp:')
for (const { name, bytes, budget } of packagesOf(openBuild(folder))) {
  console.log(`  ${name.padEnd(14)} ${String(bytes).padStart(8)} B of ${budget}${bytes > budget ? '  TOO LARGE' : ''}`)
}

console.log('\nWhat WeChat asks for:')
const checked = checkWeapp(folder, api ?? apiOfStart)
for (const { gate, problems, seconds } of checked) {
  report(gate, { ok: problems.length === 0, output: problems.map(inWords).join('\n'), seconds })
}
if (checked.some(({ problems }) => problems.length > 0)) {
  console.error('\nThis build must not be uploaded: see above.')
  process.exit(1)
}
if (!api) console.log(`\nBuilt for the API at ${apiOfStart}: set HAOLI_API before you release.`)
