/** `npm run catalogue -- import PRODUCTS [--categories FILE]`: imports the WeChat shop's own product JSON. */
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ImportFiles, importCatalogue } from '../server/src/core/catalogue/import-catalogue'
import { systemClock } from '../server/src/platform/clock'
import { ConfigError } from '../server/src/platform/config'
import { Problem } from '../server/src/platform/problem'
import { sandboxClock } from '../server/src/sandbox/sandbox-clock'
import { settingsOf } from './lib/serve'
import { openShopDatabase } from './lib/shop-database'

const usage = `Usage: npm run catalogue -- import PRODUCTS [--categories FILE]
  PRODUCTS   a JSON array, or JSON Lines, of products as product/get returns them
  FILE       a JSON array of {cat_id, f_cat_id, name, level}
Imports into DATABASE_URL, or into the PostgreSQL that Haoli starts itself. All of it, or nothing.`

class UsageError extends Error {}

async function filesOf(args: string[]): Promise<ImportFiles> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { categories: { type: 'string' } },
  })
  const [verb, products, ...others] = positionals
  if (verb !== 'import' || products === undefined || others.length > 0) throw new UsageError(usage)
  for (const name of [products, values.categories]) {
    if (name !== undefined) await access(name).catch(() => Promise.reject(new UsageError(`cannot read ${name}`)))
  }
  return {
    products: createReadStream(products),
    ...(values.categories !== undefined && { categories: createReadStream(values.categories) }),
  }
}

async function run(args: string[]): Promise<void> {
  const files = await filesOf(args)
  const config = settingsOf(process.env)
  const { db, close } = await openShopDatabase(config)
  try {
    const clock = config.mode === 'sandbox' ? await sandboxClock(db) : systemClock
    const startedAt = performance.now()
    const rate = (rows: number) => Math.round(rows / ((performance.now() - startedAt) / 1000)).toLocaleString('en')
    const onProgress = (rows: number) => show(`${rows.toLocaleString('en')} products read, ${rate(rows)} a second`)
    const done = await importCatalogue(db, files, { now: clock.now(), onProgress })
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(
      `${done.products} products with ${done.skus} SKUs in ${seconds} s: ${done.created} new, ${done.updated} changed, ` +
        `${done.unchanged} as they were; ${done.categories} categories`,
    )
  } finally {
    await close()
  }
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
