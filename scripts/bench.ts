/**
 * Measures this product beside the Taro hello world and hand-written native pages with the same goods, in the same hosts:
 * npm run bench -- [--runs 20] [--also <folder of another mini program>]… [--built <another build of this product>]
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { launchChromium } from '@haoli/weapp-host/chromium'
import { slowdown } from './bench/in-browser'
import { measure, measureRows } from './bench/measure'
import { record } from './bench/record'
import { openSubjects } from './bench/subjects'
import { comparisonTable, growthTable } from './bench/table'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    also: { type: 'string', multiple: true, default: [] },
    built: { type: 'string' },
  },
})
const runs = Math.max(1, Number(values.runs) || 20)
const sizes = [20, 200, 1000]
const say = (words: string) => console.error(`… ${words}`)

const subjects = await openSubjects(values.built, values.also)
const [own] = subjects
say('asking the API for its answers')
const recording = await record(own.folder)
const browser = await launchChromium()
const bench = { browser, recording }
try {
  say(`measuring ${subjects.map(({ name }) => name).join(', ')}: ${runs} starts each`)
  const all = await measure(bench, subjects, runs)
  say(`measuring lists of ${sizes.join(', ')} rows`)
  const rows = await measureRows(bench, own, own.goods, sizes, runs)
  const machine = `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, slowed down ${slowdown} times`
  const [load = 0] = loadavg()
  if (load > cpus().length)
    say(`the machine is busy (a load of ${load.toFixed(1)}): its times say little, its bytes hold`)
  console.log(`\nMedian times on ${machine}, Chromium ${browser.version()}; ${runs} starts.\n`)
  console.log(comparisonTable(all).join('\n'))
  console.log(`\nThe list of ${own.name} as it grows:\n`)
  console.log(growthTable(rows).join('\n'))
} finally {
  await browser.close()
}
