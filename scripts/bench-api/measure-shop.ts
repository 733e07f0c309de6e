import { join } from 'node:path'
import { migrate } from '../../server/src/platform/database/migrate'
import { openPool } from '../../server/src/platform/database/pool'
import { median } from '../bench/median'
import { fillShop } from './goods'
import { type Connection, type Load, measureRate, type Rate } from './load'
import { bareOrder, openShoppers, orderAndPay, quoteSome, type Shopper } from './orders'
import { skusShownFirst, writePaidOrders } from './paid-orders'
import { type Program, startProgram } from './program'
import { readsOf } from './reads'

export interface Options {
  goods: number
  runs: number
  seconds: number
  connections: number
  /** Only what has this in its name is measured, with what it is compared to. Empty: everything. */
  only: string
}

interface Subject {
  name: string
  goal?: number
  work(connection: Connection, index: number): Promise<unknown>
  /** Orders are paid meanwhile, each for the last piece of a product. */
  paying?: boolean
}

/** Begins to pay orders in the database; answers how to stop. */
type Pay = () => () => Promise<void>

/** Of a subject: medians of its runs, and how many were done in a second in each of them. */
export interface Result extends Rate {
  runs: readonly number[]
  goal?: number
}

/** By subject. */
export type Results = Map<string, Result>

export const bareList = 'bare list of 20'
export const bareOrders = 'bare order'
export const orders = 'order + pay'
export const isBare = (name: string) => name.startsWith('bare ')
export const whilePaying = (name: string) => `${name}, while orders sell out`

/** Measures the shop and the bare API with so many goods, each in a process of its own, on one new database. */
export async function measureShop(databaseUrl: string, dataDir: string, options: Options): Promise<Results> {
  await migrate(databaseUrl)
  const db = openPool(databaseUrl)
  const programs: Program[] = []
  try {
    await fillShop(databaseUrl, options.goods)
    const env = {
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HAOLI_DATA_DIR: dataDir,
      HAOLI_UPLOADS: join(dataDir, 'uploads'),
    }
    const quiet = { HAOLI_LOG_LEVEL: 'warn', HAOLI_RATE_LIMIT: '1000000' }
    const bare = await startProgram('bench/bare-api/main.ts', env)
    programs.push(bare)
    const shop = await startProgram('server/src/main.ts', { ...env, ...quiet })
    programs.push(shop)

    const shoppers = await openShoppers(shop.url, options.connections)
    const wanted = await quoteSome(db, shop.url, shoppers[0] as Shopper)
    const oneOf = <T>(all: readonly T[]) => all[Math.floor(Math.random() * all.length)] as T
    let calls = 0
    const readList = (connection: Connection) => connection.send({ url: `${bare.url}/list` })
    const reads = (await readsOf(db)).map(({ what, path, goal }): Subject => {
      return { name: what, goal, work: (connection) => connection.send({ url: shop.url + path(calls++) }) }
    })
    const alsoWhilePaying = [{ name: bareList, work: readList }, ...reads.filter(({ goal }) => goal !== undefined)]
    const all: Subject[] = [
      { name: bareList, work: readList },
      ...reads,
      ...alsoWhilePaying.map((subject) => ({ ...subject, name: whilePaying(subject.name), paying: true })),
      { name: bareOrders, work: (connection, index) => bareOrder(connection, bare.url, oneOf(wanted), index) },
      {
        name: orders,
        goal: 0.15,
        work: (connection, index) => orderAndPay(connection, shop.url, shoppers[index] as Shopper, oneOf(wanted)),
      },
    ]
    const subjects = all.filter(({ name }) => name.includes(options.only) || isBare(name))
    const shownFirst = await skusShownFirst(db)
    const pay = () => writePaidOrders(db, shownFirst)
    const warmUp = { connections: options.connections, ms: 500, atLeast: timesBefore }
    await measureOnce(subjects, warmUp, pay)
    // PostgreSQL does it by itself within a minute: until then it plans for tables that are empty.
    await db.query('analyze')
    return await measureAll(subjects, options, pay)
  } finally {
    for (const program of programs) await program.stop()
    await db.end()
  }
}

/**
 * So often each is done before it is measured. Node goes on compiling for long what runs often: an order takes nearly twice as much of
 * it after 700 of them as after 4,000. PostgreSQL has its plans by then, too.
 */
const timesBefore = 4_000

/** In turn, so that what else the machine does meets all alike. */
async function measureAll(
  subjects: readonly Subject[],
  { runs, seconds, connections }: Options,
  pay: Pay,
): Promise<Results> {
  const rates = new Map<string, Rate[]>(subjects.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const [name, rate] of await measureOnce(subjects, { connections, ms: seconds * 1000 }, pay)) {
      rates.get(name)?.push(rate)
    }
  }
  return new Map(
    subjects.map(({ name, goal }) => {
      const measured = rates.get(name) ?? []
      const perSecond = measured.map((rate) => rate.perSecond)
      const p50Ms = median(measured.map((rate) => rate.p50Ms))
      const result = { runs: perSecond, perSecond: median(perSecond), p50Ms }
      return [name, goal === undefined ? result : { ...result, goal }]
    }),
  )
}

async function measureOnce(subjects: readonly Subject[], load: Load, pay: Pay): Promise<[name: string, rate: Rate][]> {
  const rates: [string, Rate][] = []
  for (const { name, work, paying } of subjects) {
    const stop = paying ? pay() : undefined
    rates.push([name, await measureRate(load, work)])
    await stop?.()
  }
  return rates
}
