/**
 * Measures this product beside the Taro hello world and hand-written native pages with the same goods, in the same hosts,
 * and the home page of the browser build with Lighthouse:
 * npm run bench -- [--only hosts|lighthouse] [--runs 20] [--also <folder of another mini program>]… [--built <another build of this product>]
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { compareInHosts } from './bench/hosts'
import { installLighthouse, lighthouseTable } from './bench/lighthouse'
import { buildH5 } from './lib/build'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '20' },
    also: { type: 'string', multiple: true, default: [] },
    built: { type: 'string' },
  },
})
const runs = Math.max(1, Number(values.runs) || 20)
const isWanted = (part: 'hosts' | 'lighthouse') => values.only === undefined || values.only === part

if (isWanted('hosts')) console.log((await compareInHosts(runs, values.built, values.also)).join('\n'))
if (isWanted('lighthouse')) {
  const absent = await installLighthouse()
  if (absent) console.error(absent)
  else if (!(await buildH5()).ok) process.exitCode = 1
  else {
    // A quarter of the starts: one of these takes half a minute.
    const audits = Math.ceil(runs / 4)
    console.log(`\nHome in a browser: Lighthouse’s mobile scores, medians of ${audits}.\n`)
    console.log((await lighthouseTable(audits)).join('\n'))
  }
}
const [load = 0] = loadavg()
if (load > cpus().length) {
  console.error(`… the machine is busy (a load of ${load.toFixed(1)}): its times say little, its bytes hold`)
}
