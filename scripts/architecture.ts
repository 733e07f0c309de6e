/** Draws docs/architecture.md from the code. `--check`: says what is wrong with the house, and whether the picture is old. */
import { readFileSync, writeFileSync } from 'node:fs'
import { systemsOf } from '../server/src/systems'
import { withPicture } from './lib/house-picture'
import { houseProblems } from './lib/house-problems'
import { inRoot } from './lib/root'

const page = inRoot('docs/architecture.md')
const text = readFileSync(page, 'utf8')
const drawn = withPicture(text)

if (process.argv.includes('--check')) {
  const tables = new Map(systemsOf('sandbox').map(({ name, tables = [] }) => [name, tables] as const))
  const problems = houseProblems(tables)
  if (drawn !== text)
    problems.push('the picture in docs/architecture.md is not what the code says: npm run architecture')
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
} else {
  writeFileSync(page, drawn)
}
