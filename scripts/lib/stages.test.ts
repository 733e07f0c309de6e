import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Costs } from './costs'
import { inRoot } from './root'
import { Stages } from './stages'

let folder: string
let said: string[]
const exitCode = process.exitCode
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haoli-stages-'))
  said = []
  jest.spyOn(console, 'log').mockImplementation((text) => said.push(String(text)))
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
  process.exitCode = exitCode
  rmSync(folder, { recursive: true })
})

const outcome = (ok: boolean) => ({ ok, output: '', seconds: 0 })

test('a stage that cannot be carried through counts as failed, and the next one runs', async () => {
  const stages = new Stages()
  await stages.run('broken', () => Promise.reject(new Error('no browser')))
  await stages.run('whole', async () => stages.add([outcome(true)]))
  stages.close()
  expect(said.at(-1)?.split('\n').at(-1)).toBe('1 passed, 1 failed')
  expect(process.exitCode).toBe(1)
})

test('the last line says how much passed; before it stands what each stage took', async () => {
  const stages = new Stages()
  await stages.run('first', async () => stages.add([outcome(true), outcome(true)]))
  stages.close()
  expect(said.at(-1)).toMatch(/0\.0 s {2}first\n[\s\S]*\n\n2 passed, 0 failed$/)
  expect(process.exitCode).toBe(0)
})

test('the ten test files that took longest are named, the longest first', () => {
  const report = join(folder, 'report.json')
  const file = (seconds: number) => ({
    name: inRoot(`file-${seconds}`),
    startTime: 5_000,
    endTime: 5_000 + seconds * 1000,
    assertionResults: [],
  })
  writeFileSync(report, JSON.stringify({ testResults: Array.from({ length: 12 }, (_, index) => file(index + 1)) }))
  const costs = new Costs()
  costs.addJest(report)
  costs.addJest(join(folder, 'never written'))
  expect(`${costs}`.match(/file-\d+/g)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((seconds) => `file-${seconds}`))
})

test('of a group of test files each one is named, with what its tests took', () => {
  const report = join(folder, 'report.json')
  const took = (file: string, seconds: number) => ({ ancestorTitles: [file, 'a rule'], duration: seconds * 1000 })
  const group = {
    name: inRoot('.cache/test-groups/server-1.test.cjs'),
    startTime: 0,
    endTime: 60_000,
    assertionResults: [took('stock.test.ts', 1), took('coupons.test.ts', 4), took('stock.test.ts', 2)],
  }
  writeFileSync(report, JSON.stringify({ testResults: [group] }))
  const costs = new Costs()
  costs.addJest(report)
  expect(`${costs}`.match(/\d\.\d s {2}\w+\.test\.ts/g)).toEqual(['4.0 s  coupons.test.ts', '3.0 s  stock.test.ts'])
})
