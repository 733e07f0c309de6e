import { cpus } from 'node:os'
import { launchChromium } from '@haoli/weapp-host/chromium'
import { slowdown } from './in-browser'
import { measure, measureRows } from './measure'
import { record } from './record'
import { openSubjects } from './subjects'
import { comparisonTable, growthTable } from './table'

const sizes = [20, 200, 1000]
const say = (words: string) => console.error(`… ${words}`)

/** This product beside others in the same hosts, then its own list as it grows: lines of two tables. */
export async function compareInHosts(runs: number, built: string | undefined, also: string[]): Promise<string[]> {
  const subjects = await openSubjects(built, also)
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
    return [
      `\nMedian times on ${machine}, Chromium ${browser.version()}; ${runs} starts.\n`,
      ...comparisonTable(all),
      `\nThe list of ${own.name} as it grows:\n`,
      ...growthTable(rows),
    ]
  } finally {
    await browser.close()
  }
}
