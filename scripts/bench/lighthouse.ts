import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from '@haoli/weapp-host/chromium'
import { type AsidePackage, asideFolder, installAside } from '../lib/install-aside'
import { inRoot } from '../lib/root'
import { runNode } from '../lib/run-command'
import { serve, settingsOf } from '../lib/serve'
import { median } from './median'

/** The last of Google's page audit that runs on Node 20. */
const lighthouse: AsidePackage = {
  name: 'lighthouse',
  version: '12.8.2',
  folder: 'lighthouse',
  words: { what: 'Lighthouse', cost: '190 MB, once, half a minute' },
}

/** Why it cannot run here, in words; null where it can. */
export const installLighthouse = () => installAside(lighthouse)

const metrics = {
  'first-contentful-paint': 'first paint: ms',
  'largest-contentful-paint': 'largest paint: ms',
  'speed-index': 'speed index: ms',
  'total-blocking-time': 'blocked: ms',
  'cumulative-layout-shift': 'moved while loading',
  'total-byte-weight': 'all that was loaded: bytes',
} as const

interface Report {
  categories: Record<'performance' | 'accessibility', { score: number | null }>
  audits: Record<string, { numericValue?: number; score: number | null; scoreDisplayMode: string }>
  runtimeError?: { message: string }
}

/** One audit of a page on Lighthouse's own phone: a slow network and a processor slowed down four times, both simulated. */
async function audit(url: string, run: number): Promise<Report> {
  const to = join(asideFolder(lighthouse), `report-${run}.json`)
  const flags = ['--headless', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const { output } = await runNode(
    [
      join(asideFolder(lighthouse), 'node_modules/lighthouse/cli/index.js'),
      url,
      ...['--quiet', '--no-enable-error-reporting', '--output=json', `--output-path=${to}`],
      ...['--only-categories=performance,accessibility', `--chrome-flags=${flags.join(' ')}`],
    ],
    { CHROME_PATH: chromiumPath() },
  )
  const report = JSON.parse(readFileSync(to, 'utf8')) as Report
  if (report.runtimeError) throw new Error(`Lighthouse: ${report.runtimeError.message}\n${output}`)
  return report
}

/**
 * The mobile scores of the browser build's home page, served as `npm start` does with the demo catalogue: medians of
 * `runs`, as lines of a table. Faults of accessibility are named.
 */
export async function lighthouseTable(runs: number): Promise<string[]> {
  mkdirSync(inRoot('.cache/bench'), { recursive: true })
  const server = await serve(settingsOf({ HAOLI_DATA_DIR: inRoot('.cache/bench/api'), PORT: '0' }))
  try {
    const reports: Report[] = []
    for (let run = 0; run < runs; run += 1) reports.push(await audit(`${server.url}/app/`, run))
    const middle = (of: (report: Report) => number | null | undefined) => median(reports.map((one) => of(one) ?? 0))
    const score = (name: keyof Report['categories']) => middle(({ categories }) => categories[name].score).toFixed(2)
    const figure = (value: number) =>
      value < 10 && !Number.isInteger(value) ? value.toFixed(3) : Math.round(value).toLocaleString('en')
    const rows = [
      ['performance', score('performance')],
      ['accessibility', score('accessibility')],
      ...Object.entries(metrics).map(([id, words]) => [
        words,
        figure(middle(({ audits }) => audits[id]?.numericValue)),
      ]),
    ]
    const all = reports.map(({ categories }) => categories.performance.score?.toFixed(2)).join(', ')
    return [
      ...rows.map(([words = '', value = '']) => `${words.padEnd(28)}${value.padStart(12)}`),
      `(performance ${all})`,
    ]
  } finally {
    await server.close()
  }
}
