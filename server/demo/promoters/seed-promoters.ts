import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PlanCondition } from '@haoli/contract'
import { sql } from 'kysely'
import { grantRole } from '../../src/core/actors/grants'
import { type PlanFor, plansFor } from '../../src/core/commission/plans-for'
import type { Db, Tx } from '../../src/platform/database/db'
import { inTransaction } from '../../src/platform/database/in-transaction'
import { dayMs } from '../../src/platform/durations'
import { sandboxLogin } from '../../src/sandbox/gateways/sandbox-login'
import { insertHistory } from './insert-history'
import { type DemoPromoter, historyDays, makeHistory } from './make-history'

interface DemoPlan {
  productId: string
  ratePpm: number
  condition?: PlanCondition
  /** How long it lasts from now on. Absent: until it is ended. */
  days?: number
}

interface DemoMaterial {
  productId: string
  words: string
  imageUrls: string[]
}

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(fileURLToPath(new URL(`./${name}.json`, import.meta.url)), 'utf8'))

/** Plans for some goods, and four promoters of different kinds with three months of history: the preview's phones can be each of them. */
export async function seedPromoters(db: Db, now: Date): Promise<void> {
  const people = await read<DemoPromoter[]>('people')
  const plans = await read<DemoPlan[]>('plans')
  await inTransaction(db, async (tx) => {
    await insertPlans(tx, plans, now)
    const known = { now: now.getTime(), skus: await skusWithPlans(tx), plans: await plansOf(tx, now) }
    await insertMaterial(tx, await read<DemoMaterial[]>('material'), now)
    for (const [index, promoter] of people.entries()) {
      await insertPromoter(tx, promoter, now)
      await insertShelf(tx, promoter, { productIds: shelfOf(plans, index), now })
      await insertHistory(tx, makeHistory(promoter, index + 1, known), known.now)
    }
  })
}

/** When they joined, and when the plans began. */
const begin = (now: Date) => new Date(now.getTime() - (historyDays + 3) * dayMs)

const insertPlans = (tx: Tx, plans: readonly DemoPlan[], now: Date) =>
  tx
    .insertInto('plans')
    .values(
      plans.map(({ productId, ratePpm, condition = 'any', days }, index) => ({
        id: `pln_demo_${index}`,
        product_id: productId,
        kind: 'open' as const,
        condition,
        rate_ppm: ratePpm,
        begins_at: begin(now),
        ends_at: days === undefined ? null : new Date(now.getTime() + days * dayMs),
        created_at: begin(now),
      })),
    )
    .execute()

/** Those of promoters without an agency. */
const plansOf = async (tx: Tx, now: Date) =>
  (await sql<PlanFor>`${plansFor(null, now)} order by "planId"`.execute(tx)).rows

const skusWithPlans = (tx: Tx) =>
  tx
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .innerJoin('products', 'products.id', 'skus.product_id')
    .select(['skus.id', 'skus.product_id as productId', 'price_fen as priceFen'])
    .where('products.listed', '=', true)
    .where('skus.listed', '=', true)
    .where('available', '>', 0)
    .where('skus.product_id', 'in', (eb) => eb.selectFrom('plans').select('product_id'))
    .orderBy('skus.id')
    .execute()

async function insertPromoter(tx: Tx, promoter: DemoPromoter, now: Date): Promise<void> {
  const { id, customerId, device, nickname, realName, kind, words, code } = promoter
  const since = begin(now)
  const { openid } = await sandboxLogin().identify({ code: device, deviceId: device })
  await tx
    .insertInto('customers')
    .values({ id: customerId, openid, nickname, avatar_url: null, created_at: since })
    .execute()
  const times = { asked_at: since, joined_at: since, left_at: null }
  await tx
    .insertInto('promoters')
    .values({ id, customer_id: customerId, kind, state: 'active', words, real_name: realName, ...times })
    .execute()
  await grantRole(tx, { customerId, role: 'promoter', by: null }, since)
  await tx
    .insertInto('promoter_links')
    .values({ code, promoter_id: id, target: 'shop', product_id: null, coupon_id: null, created_at: since })
    .execute()
}

const insertMaterial = (tx: Tx, materials: readonly DemoMaterial[], now: Date) =>
  tx
    .insertInto('promoter_materials')
    .values(
      materials.map(({ productId, words, imageUrls }, index) => ({
        id: `pmm_demo_${index}`,
        product_id: productId,
        words,
        image_urls: JSON.stringify(imageUrls),
        created_at: begin(now),
        created_by: null,
      })),
    )
    .execute()

/** Seven of the goods with a plan, beginning with another one for each promoter. */
const shelfOf = (plans: readonly DemoPlan[], first: number): string[] => {
  const ids = [...new Set(plans.map(({ productId }) => productId))]
  return [...ids.slice(first), ...ids.slice(0, first)].slice(0, 7)
}

interface DemoShelf {
  productIds: readonly string[]
  now: Date
}

async function insertShelf(tx: Tx, { id, shelf, code }: DemoPromoter, { productIds, now }: DemoShelf): Promise<void> {
  await tx
    .insertInto('promoter_shelves')
    .values({ promoter_id: id, title: shelf, changed_at: begin(now) })
    .execute()
  await tx
    .insertInto('promoter_shelf_goods')
    .values(productIds.map((product_id, position) => ({ promoter_id: id, product_id, position })))
    .execute()
  const link = { promoter_id: id, target: 'shelf' as const, product_id: null, created_at: begin(now) }
  await tx
    .insertInto('promoter_links')
    .values({ ...link, code: code.replace('DEM0P', 'DEM0S') })
    .execute()
}
