/** `npm run catalogue -- import PRODUCTS [--categories FILE] [--all-or-nothing] [--set-order]`: imports the WeChat shop's own product JSON. */
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { CatalogueImport, CatalogueNote } from '@haoli/contract'
import { type ImportFiles, type ImportOptions, importCatalogue } from '../server/src/core/catalogue/import-catalogue'
import { systemClock } from '../server/src/platform/clock'
import { ConfigError } from '../server/src/platform/config'
import { Problem } from '../server/src/platform/problem'
import { sandboxClock } from '../server/src/sandbox/sandbox-clock'
import { settingsOf } from './lib/serve'
import { openShopDatabase } from './lib/shop-database'
import { shopInWords } from './lib/which-shop'

const usage = `Usage: npm run catalogue -- import PRODUCTS [--categories FILE] [--all-or-nothing] [--set-order]
  PRODUCTS           a JSON array, or JSON Lines, of products as product/get returns them, or its answers one after the other
  FILE               a JSON array of {cat_id, f_cat_id, name, level}
  --all-or-nothing   one row at fault stops the whole import
  --set-order        all stand as in the files; otherwise what the shop has stays where it is, and what is new comes last
Imports into DATABASE_URL, or into the PostgreSQL that Haoli starts itself. Rows at fault are left out and listed; then it ends
with exit code 1.`

class UsageError extends Error {}

async function read(
  args: string[],
): Promise<{ files: ImportFiles } & Pick<ImportOptions, 'allOrNothing' | 'setsOrder'>> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      categories: { type: 'string' },
      'all-or-nothing': { type: 'boolean', default: false },
      'set-order': { type: 'boolean', default: false },
    },
  })
  const [verb, products, ...others] = positionals
  if (verb !== 'import' || products === undefined || others.length > 0) throw new UsageError(usage)
  for (const name of [products, values.categories]) {
    if (name !== undefined) await access(name).catch(() => Promise.reject(new UsageError(`cannot read ${name}`)))
  }
  const { categories } = values
  return {
    files: {
      products: () => createReadStream(products),
      ...(categories !== undefined && { categories: () => createReadStream(categories) }),
    },
    allOrNothing: values['all-or-nothing'],
    setsOrder: values['set-order'],
  }
}

async function run(args: string[]): Promise<void> {
  const { files, ...options } = await read(args)
  const config = settingsOf(process.env)
  console.error(`Into ${shopInWords(config)}`)
  const { db, close } = await openShopDatabase(config)
  try {
    const clock = config.mode === 'sandbox' ? await sandboxClock(db) : systemClock
    const startedAt = performance.now()
    const rate = (rows: number) => Math.round(rows / ((performance.now() - startedAt) / 1000)).toLocaleString('en')
    const onProgress = (rows: number) => show(`${rows.toLocaleString('en')} products read, ${rate(rows)} a second`)
    const done = await importCatalogue(db, files, { now: clock.now(), ...options, onProgress })
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(
      `${done.products} products with ${done.skus} SKUs in ${seconds} s: ${done.created} new, ${done.updated} changed, ` +
        `${done.unchanged} as they were; ${done.categories} categories`,
    )
    list(done)
  } finally {
    await close()
  }
}

/** What was left out, and what an import cannot be sure of. */
function list({ skipped, faults, warned, warnings }: CatalogueImport): void {
  const line = ({ file, row, path, reason }: CatalogueNote) => `  ${file}, row ${row} ${path || '/'}: ${reason}`
  if (warned > 0) console.error([`${warned} warnings:`, ...warnings.map(line)].join('\n'))
  if (skipped === 0) return
  console.error([`${skipped} rows were left out:`, ...faults.map(line)].join('\n'))
  process.exitCode = 1
}

/** One line that is written over on a screen; a line each in a log. */
function show(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r${line}   ` : `${line}\n`)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Problem) {
    console.error(`\n${error.message}`)
    for (const { row, path, reason } of error.details.rows ?? [])
      console.error(`  row ${row} ${path || '/'}: ${reason}`)
  } else if (error instanceof UsageError || error instanceof ConfigError) console.error(error.message)
  else if (isArgumentError(error)) console.error(`${error.message}\n${usage}`)
  else console.error(error)
  process.exitCode = 1
})

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
