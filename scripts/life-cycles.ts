// Draws the life cycles of the contract into docs/presents.md; with --check, only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises'
import { withLifeCycles } from './lib/life-cycle-diagrams'
import { inRoot } from './lib/root'

const file = inRoot('docs/presents.md')

const written = await readFile(file, 'utf8')
const now = withLifeCycles(written)
if (!process.argv.includes('--check')) {
  await writeFile(file, now)
} else if (written !== now) {
  console.error('docs/presents.md does not show the life cycles of the contract any more. Run: npm run life-cycles')
  process.exitCode = 1
}
