import { type RawBuilder, sql } from 'kysely'
import { keptByChoice, keptListQuery } from '../../platform/database/kept-query'
import { refuseUnless } from '../../platform/database/refuse'
import { type MoveReason, notingMoves, type Pile } from './stock-moves'

/** Pieces of a SKU. */
export interface Pieces {
  sku_id: string
  quantity: number
}

/** The same with the product, whose sales they count for. */
export interface SoldPieces extends Pieces {
  product_id: string
}

export interface Way {
  from: Pile
  to: Pile
  why: MoveReason
}

/** The detail, as JSON, with which a move refuses: how many pieces of each SKU are where they should be taken from. */
export type TooFew = Readonly<Record<string, number>>

/** The statement that moves pieces of different SKUs so. `too_few_pieces` where one of them has fewer. */
export const movesBetween = keptByChoice(({ from, to }: Pick<Way, 'from' | 'to'>) =>
  keptListQuery(
    (_db, why: MoveReason, pieces: readonly Pieces[]) =>
      sql`with ${movedStock(pieces, { from, to, why })} ${refusedUnlessMoved(pieces)}`,
  ),
)

/** The statement that sells them and counts them for their products. `too_few_pieces` where fewer are held. */
export const sellAndCount = keptListQuery(
  (_db, why: MoveReason, pieces: readonly SoldPieces[]) => sql`
    with ${movedStock(pieces, { from: 'held', to: 'sold', why })},
    sales as (
      select id, sum(quantity)::bigint as quantity
      from (values ${sql.join(pieces.map((one) => sql`(${one.product_id}::text, ${one.quantity}::bigint)`))}) as of (id, quantity)
      group by id
    ), sellers as materialized (
      select p.id, sales.quantity from products p join sales using (id)
      where (select count(*) from locked) > 0 order by p.id collate "C" for no key update of p
    ), counted as (
      update products p set sold_count = p.sold_count + s.quantity from sellers s where s.id = p.id
    )
    ${refusedUnlessMoved(pieces)}`,
)

/**
 * The parts `wanted`, `locked`, `moved` and `noted` of a statement, for pieces of different SKUs. It locks all rows in the order of
 * their SKUs, so that two orders never deadlock, before triggers write what is sold out into products.
 */
function movedStock(pieces: readonly Pieces[], { from, to, why }: Way): RawBuilder<unknown> {
  const [less, more] = [sql.ref(from), sql.ref(to)]
  return sql`
    wanted (sku_id, quantity) as (${rowsOf(pieces)}), locked as materialized (
      select sku_id, quantity, t.${less} as has from stocks t join wanted using (sku_id) order by sku_id collate "C" for update of t
    ), moved as (
      update stocks t set ${less} = t.${less} - l.quantity, ${more} = t.${more} + l.quantity
      from locked l where l.sku_id = t.sku_id and t.${less} >= l.quantity
      returning t.sku_id, l.quantity, t.available
    ), ${notingMoves({ from, to }, why)}`
}

const refusedUnlessMoved = (pieces: readonly Pieces[]) => sql`
  select ${refuseUnless(sql`count(*) = ${sql.lit(pieces.length)}`, 'too_few_pieces', {
    detail: sql`(select coalesce(json_object_agg(sku_id, has), '{}')::text from locked)`,
  })} from moved`

/** As `values` and not as an array: PostgreSQL then knows how many there are and keeps the plan. */
const rowsOf = (pieces: readonly Pieces[]) =>
  sql`values ${sql.join(pieces.map(({ sku_id, quantity }) => sql`(${sku_id}::text, ${quantity}::bigint)`))}`
