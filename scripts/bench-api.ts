/**
 * Measures the API beside a bare one (bench/bare-api), on one PostgreSQL that is made for it and removed:
 * npm run bench:api -- [--goods 64,100000] [--runs 9] [--seconds 1] [--connections 10] [--only 'order + pay']
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '@haoli/local-postgres'
import { openPool } from '../server/src/platform/database/pool'
import { measureShop, type Results } from './bench-api/measure-shop'
import { growthTable, ratioTable } from './bench-api/tables'

const { values } = parseArgs({
  options: {
    goods: { type: 'string', default: '64,100000' },
    runs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
  },
})
const sizes = values.goods.split(',').map(Number)
const options = {
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  connections: Number(values.connections),
  only: values.only,
}
const say = (words: string) => console.error(`… ${words}`)

const dataDir = await mkdtemp(join(tmpdir(), 'haoli-bench-'))
const postgres = await startEmbeddedPostgres({ name: 'haoli', dataDir })
try {
  const measured: { goods: number; results: Results }[] = []
  for (const goods of sizes) {
    say(`measuring a shop of ${goods} goods`)
    const database = `goods_${goods}`
    await createDatabase(database)
    const results = await measureShop(postgres.url(database), dataDir, { ...options, goods })
    measured.push({ goods, results })
    console.log(`\n${goods.toLocaleString('en')} goods, ${options.connections} connections\n`)
    console.log(ratioTable(results).join('\n'))
  }
  if (measured.length > 1) console.log(`\n${growthTable(measured).join('\n')}`)
  const [load = 0] = loadavg()
  console.log(`\n${cpus()[0]?.model.trim()}, ${cpus().length} processors, a load of ${load.toFixed(1)} at the end`)
} finally {
  await postgres.close()
  await rm(dataDir, { recursive: true, force: true })
}

async function createDatabase(name: string): Promise<void> {
  const server = openPool(postgres.url())
  await server.query(`create database ${name}`)
  await server.end()
}
