import type { CreateLimitedPrice, LimitedPrice, LimitedPricePage } from '@haoli/contract'
import { limitedPriceLimits, limits } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { cutPage, readTimeCursor } from '../../platform/time-cursor'

/**
 * Gives a SKU, or each listed SKU of a product, a limited-time price below its own. A constraint refuses a second one of a SKU for
 * any of the same time. Answers the ids, in the order of the SKUs.
 */
export async function createLimitedPrices(tx: Tx, wanted: CreateLimitedPrice, now: Date): Promise<string[]> {
  const [startsAt, endsAt] = timesOf(wanted, now)
  let query = tx
    .selectFrom('skus')
    .select(['id', 'price_fen'])
    .where('product_id', '=', wanted.productId)
    .where('listed', '=', true)
    .orderBy('position')
    .orderBy('id')
  if (wanted.skuId !== undefined) query = query.where('id', '=', wanted.skuId)
  const skus = await query.execute()
  if (skus.length === 0) {
    throw new Problem('not_found', 'no such SKU', { param: wanted.skuId === undefined ? '/productId' : '/skuId' })
  }
  const dear = skus.find((sku) => sku.price_fen <= wanted.priceFen)
  if (dear) {
    throw new Problem('validation_failed', `${dear.id} costs ${dear.price_fen} fen anyway`, { param: '/priceFen' })
  }
  const rows = skus.map((sku) => ({
    id: newId('limitedPrice'),
    sku_id: sku.id,
    price_fen: wanted.priceFen,
    starts_at: startsAt,
    ends_at: endsAt,
    quantity: wanted.quantity,
    per_person: wanted.perPersonQuantity,
    created_at: now,
  }))
  const created = await tx
    .insertInto('limited_prices')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('one_limited_price_at_a_time').doNothing())
    .returning('id')
    .execute()
  if (created.length < rows.length) {
    throw new Problem('limited_price_overlaps', 'a SKU has another limited-time price for some of this time')
  }
  return rows.map(({ id }) => id)
}

function timesOf({ startsAt, endsAt }: CreateLimitedPrice, now: Date): [Date, Date] {
  const [from, to] = [new Date(startsAt), new Date(endsAt)]
  const refuse = (message: string, param: string) => new Problem('validation_failed', message, { param })
  if (to <= from) throw refuse('it would end before it begins', '/endsAt')
  if (to <= now) throw refuse('it would have ended', '/endsAt')
  if (to.getTime() - from.getTime() > limitedPriceLimits.limitedDays * dayMs) {
    throw refuse(`it would hold for more than ${limitedPriceLimits.limitedDays} days`, '/endsAt')
  }
  return [from, to]
}

/**
 * Ends one now; one that has not begun never will. Orders that have it keep it. `not_found` for one that has ended.
 */
export async function endLimitedPrice(tx: Tx, id: string, now: Date): Promise<void> {
  const ended = await tx
    .updateTable('limited_prices')
    .set({ ends_at: sql<Date>`greatest(starts_at, ${now}::timestamptz)` })
    .where('id', '=', id)
    .where('ends_at', '>', now)
    .whereRef('ends_at', '>', 'starts_at')
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound('limited-time price that has not ended')
}

interface Wanted {
  productId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** All of them, newest first, those that have ended among them. */
export async function listLimitedPrices(
  db: Db,
  { productId, cursor, limit = limits.pageDefault }: Wanted,
  now: Date,
): Promise<LimitedPricePage> {
  const from = readTimeCursor(cursor)
  const beyond = from ? sql`(o.created_at, o.id) < (${from.at}, ${from.id})` : sql`true`
  const ofProduct = productId === undefined ? sql`true` : sql`k.product_id = ${productId}`
  const { rows } = await sql<Row>`${limitedPriceRows} where ${ofProduct} and ${beyond}
    order by o.created_at desc, o.id desc limit ${limit + 1}`.execute(db)
  const { page, nextCursor } = cutPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }))
  return { items: page.map((row) => viewOf(row, now)), nextCursor }
}

/** Those of these ids, in their order. */
export async function limitedPricesByIds(db: Db, ids: readonly string[], now: Date): Promise<LimitedPrice[]> {
  const { rows } = await sql<Row>`${limitedPriceRows} where o.id = any (${ids})`.execute(db)
  const found = new Map(rows.map((row) => [row.id, viewOf(row, now)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Throws `not_found`. */
export async function limitedPriceById(db: Db, id: string, now: Date): Promise<LimitedPrice> {
  const [one] = await limitedPricesByIds(db, [id], now)
  if (!one) throw notFound('limited-time price')
  return one
}

interface Row {
  id: string
  skuId: string
  productId: string
  title: string
  specs: { value: string }[]
  usualFen: number
  priceFen: number
  startsAt: Date
  endsAt: Date
  quantity: number
  takenQuantity: number
  perPersonQuantity: number
  createdAt: Date
}

const limitedPriceRows = sql`
  select o.id, o.sku_id as "skuId", k.product_id as "productId", p.title, k.specs, k.price_fen as "usualFen", o.price_fen as "priceFen",
    o.starts_at as "startsAt", o.ends_at as "endsAt", o.quantity, o.taken as "takenQuantity", o.per_person as "perPersonQuantity",
    o.created_at as "createdAt"
  from limited_prices o join skus k on k.id = o.sku_id join products p on p.id = k.product_id`

const viewOf = ({ specs, startsAt, endsAt, createdAt, ...row }: Row, now: Date): LimitedPrice => ({
  ...row,
  specText: specs.map((spec) => spec.value).join(' / '),
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  createdAt: createdAt.toISOString(),
  state: stateOf({ ...row, startsAt, endsAt }, now),
})

function stateOf(
  { startsAt, endsAt, quantity, takenQuantity }: Pick<Row, 'startsAt' | 'endsAt' | 'quantity' | 'takenQuantity'>,
  now: Date,
): LimitedPrice['state'] {
  if (endsAt <= now || endsAt <= startsAt) return 'ended'
  if (startsAt > now) return 'planned'
  return takenQuantity === quantity ? 'sold_out' : 'running'
}
