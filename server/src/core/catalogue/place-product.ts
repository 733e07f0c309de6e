import type { PlaceProduct } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { lockProducts } from './change-prices'
import { lockImports } from './import-catalogue'
import { positionGap } from './product-places'

/** Where a product stands. Two may have one position: their ids decide then. */
interface Place {
  id: string
  position: number
}
/** null: the end of the catalogue. */
interface Gap {
  before: Place | null
  after: Place | null
}

/**
 * Puts a product beside another one, or first or last. All categories show their goods in this one order. Who moves products waits
 * for the others, and reads where they stand by then; no product but it is written while there is room where it goes. Answers the
 * products that it followed and follows; null: none. `not_found`.
 */
export async function placeProduct(
  tx: Tx,
  id: string,
  wanted: PlaceProduct,
): Promise<{ from: string | null; to: string | null }> {
  await lockImports(tx)
  const own = await placeOf(tx, sql`id = ${id}`)
  if (own === undefined) throw notFound('product')
  const from = await next(tx, own, 'before', id)
  const gap = await gapOf(tx, id, wanted)
  const to = gap.before?.id ?? null
  if (from?.id === gap.before?.id) return { from: to, to }
  const position = roomIn(gap) ?? (await makeRoom(tx, id, gap))
  await tx.updateTable('products').set({ position }).where('id', '=', id).execute()
  return { from: from?.id ?? null, to }
}

async function gapOf(tx: Tx, id: string, { where, productId, categoryId }: PlaceProduct): Promise<Gap> {
  if (where === 'before' || where === 'after') {
    const param = '/productId'
    if (productId === undefined || productId === id)
      throw new Problem('validation_failed', 'names the product beside which it is put', { param })
    const beside = await placeOf(tx, sql`id = ${productId}`)
    if (beside === undefined) throw new Problem('not_found', 'no such product', { param })
    return where === 'before'
      ? { before: (await next(tx, beside, 'before', id)) ?? null, after: beside }
      : { before: beside, after: (await next(tx, beside, 'after', id)) ?? null }
  }
  const others = sql`id <> ${id} and ${
    categoryId === undefined
      ? sql`true`
      : sql`id in (select product_id from product_categories where category_id = ${categoryId})`
  }`
  if (where === 'first') {
    const first = await placeOf(tx, others)
    return { before: (first && (await next(tx, first, 'before', id))) ?? null, after: first ?? null }
  }
  const last = await placeOf(tx, others, 'desc')
  return { before: last ?? null, after: (last && (await next(tx, last, 'after', id))) ?? null }
}

/** The first product in the order of the catalogue, or the last, that meets a condition. */
async function placeOf(
  tx: Tx,
  condition: RawBuilder<unknown>,
  way: 'asc' | 'desc' = 'asc',
): Promise<Place | undefined> {
  const towards = sql.raw(way)
  const { rows } = await sql<Place>`
    select id, position from products where ${condition}
    order by position ${towards}, id ${towards} limit 1`.execute(tx)
  return rows[0]
}

/** The neighbour of a place, passing over the product that is moved. */
const next = (tx: Tx, { id, position }: Place, side: 'before' | 'after', moved: string) =>
  side === 'before'
    ? placeOf(tx, sql`(position, id) < (${position}, ${id}) and id <> ${moved}`, 'desc')
    : placeOf(tx, sql`(position, id) > (${position}, ${id}) and id <> ${moved}`)

/** A position between two; undefined: there is none. */
function roomIn({ before, after }: Gap): number | undefined {
  if (before === null) return (after?.position ?? positionGap * 2) - positionGap
  if (after === null) return before.position + positionGap
  const middle = Math.floor((before.position + after.position) / 2)
  return middle > before.position && middle < after.position ? middle : undefined
}

/** Spreads the products after the gap over the room up to the next one that has enough, and answers the position that is free. */
async function makeRoom(tx: Tx, id: string, { before, after }: Gap): Promise<number> {
  const [start, first] = [before as Place, after as Place]
  for (let count = 16; ; count *= 8) {
    const run = sql<Place>`
      select id, position from products where (position, id) >= (${first.position}, ${first.id}) and id <> ${id}
      order by position, id limit ${count + 1}`
    const { rows } = await run.execute(tx)
    const end = rows.length > count ? rows.at(-1) : undefined
    const spread = rows.slice(0, count)
    const step = end ? Math.floor((end.position - start.position) / (spread.length + 2)) : positionGap
    // So much that the next moves here find room at once.
    if (step < leastStep) continue
    const ids = spread.map((place) => place.id)
    await lockProducts(tx, ids)
    await sql`
      update products p set position = ${start.position} + (s.place + 1) * ${step}::int
      from unnest(${ids}::text[]) with ordinality as s (id, place) where p.id = s.id`.execute(tx)
    return start.position + step
  }
}

const leastStep = 8
