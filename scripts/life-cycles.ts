// Draws the life cycles of the contract into the pages of docs that show them; with --check, only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises'
import { pages, withLifeCycles } from './lib/life-cycle-diagrams'
import { inRoot } from './lib/root'

for (const [page, names] of Object.entries(pages)) {
  const file = inRoot(page)
  const written = await readFile(file, 'utf8')
  const now = withLifeCycles(written, names)
  if (!process.argv.includes('--check')) {
    await writeFile(file, now)
  } else if (written !== now) {
    console.error(`${page} does not show the life cycles of the contract any more. Run: npm run life-cycles`)
    process.exitCode = 1
  }
}
