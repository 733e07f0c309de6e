import type { GoodsSort } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'

/** How the merchant's list is sorted: by a number, then an id, each on an index. */
interface GoodsOrder {
  from: RawBuilder<unknown>
  /** The number that the cursor has. */
  value: RawBuilder<number>
  id: RawBuilder<string>
  by: RawBuilder<unknown>
  after(value: number, id: string): RawBuilder<unknown>
}

const products = sql`products p`
/** Each product once, with its SKU that has the fewest pieces: of its listed SKUs, or of all where none is listed. */
const byFewest = sql`stocks t join skus k on k.id = t.sku_id join products p on p.id = k.product_id
  and (k.listed or p.sku_count = 0) and not exists (
    select from skus o join stocks s on s.sku_id = o.id
    where o.product_id = p.id and (o.listed or p.sku_count = 0) and (s.available, s.sku_id) < (t.available, t.sku_id))`

interface Way {
  id?: string
  /** `back`: an index that ascends, read from its end. `desc`: one that descends by the number, and ascends by the id. */
  way?: 'up' | 'back' | 'desc'
  at?: boolean
}

function ordered(
  from: RawBuilder<unknown>,
  value: string,
  { id = 'p.id', way = 'up', at = false }: Way = {},
): GoodsOrder {
  const [column, key] = [sql.ref(value), sql.ref<string>(id)]
  const bound = (number: number) => (at ? sql`${new Date(number)}::timestamptz` : sql`${number}::bigint`)
  const after = {
    up: (number: number, last: string) => sql`(${column}, ${key}) > (${bound(number)}, ${last})`,
    back: (number: number, last: string) => sql`(${column}, ${key}) < (${bound(number)}, ${last})`,
    desc: (number: number, last: string) =>
      sql`(${column} <= ${bound(number)} and (${column} < ${bound(number)} or ${key} > ${last}))`,
  }
  const by = { up: sql`${column}, ${key}`, back: sql`${column} desc, ${key} desc`, desc: sql`${column} desc, ${key}` }
  return {
    from,
    value: at ? sql<number>`(extract(epoch from ${column}) * 1000)::bigint` : sql<number>`${column}`,
    id: key,
    by: by[way],
    after: after[way],
  }
}

const orders: Record<GoodsSort, GoodsOrder> = {
  updated: ordered(products, 'p.updated_at', { way: 'desc', at: true }),
  sales: ordered(products, 'p.sold_count', { way: 'desc' }),
  stock: ordered(byFewest, 't.available', { id: 't.sku_id' }),
  stock_desc: ordered(byFewest, 't.available', { id: 't.sku_id', way: 'back' }),
  order: ordered(products, 'p.position'),
  price_asc: ordered(products, 'p.min_price_fen'),
  price_desc: ordered(products, 'p.min_price_fen', { way: 'back' }),
}
export const goodsOrder = (sort: GoodsSort): GoodsOrder => orders[sort]

interface GoodsCursor {
  value: number
  id: string
}
export const writeGoodsCursor = (sort: GoodsSort, { value, id }: GoodsCursor) => writeCursor([sort, value, id])

/** What the number of a cursor can be. */
function boundsOf(sort: GoodsSort): [least: number, most: number] {
  if (sort === 'order') return [-2_147_483_648, 2_147_483_647]
  return [0, sort === 'updated' ? 253_402_300_799_999 : Number.MAX_SAFE_INTEGER]
}

/** Reads what `writeGoodsCursor` wrote for the same order; `validation_failed` on `/cursor` for anything else. */
export function readGoodsCursor(text: string, sort: GoodsSort): GoodsCursor {
  const [of, value, id] = readCursor(text)
  const [least, most] = boundsOf(sort)
  const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
  if (of !== sort || !fits || typeof id !== 'string' || !/^[a-z]{3}_[\w-]{1,76}$/.test(id)) throw notOfThisList()
  return { value, id }
}
