import { limits, type ScannedVenueCode, type VenueCode } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { readVenueCode } from '../../core/attribution/venue-codes'
import { productCards } from '../../core/products/product-cards'
import type { Context } from '../../core/system/system'
import { beginsWith } from '../../platform/database/begins-with'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface Row extends Omit<VenueCode, 'url' | 'createdAt' | 'endedAt'> {
  createdAt: Date
  endedAt: Date | null
}

/** The address in a printed code: the server redirects it (site.ts), and WeChat can be set to open the mini program for it. */
export const venueCodeUrl = (publicUrl: string, code: string): string => `${publicUrl}/g/${code}`

async function venueCodes(db: Db, condition: RawBuilder<unknown>, limit: number, publicUrl: string) {
  const { rows } = await sql<Row>`
    select v.id, v.code, v.product_id as "productId", p.title, v.venue,
      case when v.ended_at is null then 'active' else 'ended' end as state,
      (select count(*) from orders o where o.venue_code_id = v.id and o.paid_at is not null) as "presentCount",
      v.created_at as "createdAt", v.ended_at as "endedAt"
    from venue_codes v join products p on p.id = v.product_id
    where ${condition} order by v.created_at desc, v.id desc limit ${limit}`.execute(db)
  return rows.map((row) => ({ row, view: viewOf(row, publicUrl) }))
}

const viewOf = (row: Row, publicUrl: string): VenueCode => ({
  ...row,
  url: venueCodeUrl(publicUrl, row.code),
  createdAt: row.createdAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
})

/** Some codes in the order of their ids. `not_found` where one does not exist. */
export async function venueCodesByIds(db: Db, ids: readonly string[], publicUrl: string): Promise<VenueCode[]> {
  const found = await venueCodes(db, sql`v.id = any(${[...ids]})`, ids.length, publicUrl)
  const views = new Map(found.map(({ row, view }) => [row.id, view]))
  return ids.map((id) => views.get(id) ?? missing())
}

export async function venueCodeById(db: Db, id: string, publicUrl: string): Promise<VenueCode> {
  const [code] = await venueCodesByIds(db, [id], publicUrl)
  return code ?? missing()
}

function missing(): never {
  throw notFound('venue code')
}

interface List {
  state?: VenueCode['state'] | undefined
  q?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

/** By the id, or by how the venue's name begins: at most so many, which indexes find. */
const found = (q: string) => sql`v.id = any(array(
  select id from venue_codes where id = ${q} union all (
    select id from venue_codes where ${beginsWith('venue', q)} limit ${mostFound})))`
const mostFound = 200

/** All codes, newest first. */
export async function listVenueCodes(
  db: Db,
  { state, q = '', limit = limits.pageDefault, cursor }: List,
  publicUrl: string,
): Promise<{ items: VenueCode[]; nextCursor: string | null }> {
  const from = readTimeCursor(cursor)
  const conditions = [sql`true`]
  if (state !== undefined) conditions.push(state === 'active' ? sql`v.ended_at is null` : sql`v.ended_at is not null`)
  if (q !== '') conditions.push(found(q))
  if (from) conditions.push(sql`${after('v.created_at', 'v.id', from)}`)
  const rows = await venueCodes(db, sql.join(conditions, sql` and `), limit + 1, publicUrl)
  const { page, nextCursor } = cutPage(rows, limit, ({ row }) => ({ at: row.createdAt, id: row.id }))
  return { items: page.map(({ view }) => view), nextCursor }
}

/** The view of a scanned or typed code: its product, and whether it has ended. */
export async function scannedVenueCode(
  db: Db,
  typed: string,
  context: Pick<Context, 'now' | 'registry'>,
): Promise<ScannedVenueCode> {
  const row = await db.selectFrom('venue_codes').selectAll().where('code', '=', readVenueCode(typed)).executeTakeFirst()
  const [product] = row ? await productCards(db, [row.product_id], context) : []
  if (!row || !product) throw notFound('venue code')
  return { code: row.code, venue: row.venue, state: row.ended_at ? 'ended' : 'active', product }
}
