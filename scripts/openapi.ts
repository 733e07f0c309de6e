// Writes contract/openapi.json; with --check, only says whether it is up to date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openapiText } from '../server/src/openapi'

const file = fileURLToPath(new URL('../contract/openapi.json', import.meta.url))

const now = await openapiText()
if (!process.argv.includes('--check')) {
  await writeFile(file, now)
} else if ((await readFile(file, 'utf8').catch(() => '')) !== now) {
  console.error('contract/openapi.json does not fit the API any more. Run: npx tsx scripts/openapi.ts')
  process.exitCode = 1
}
