import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db, Tx } from '../src/platform/database/db'
import { inTransaction } from '../src/platform/database/in-transaction'
import { dayMs, hourMs } from '../src/platform/durations'
import { insertOrders } from './insert-orders'

interface DemoLimitedPrice {
  id: string
  productId: string
  priceFen: number
  quantity: number
  perPerson: number
  fromHours: number
  untilHours: number
  /** A demo customer has bought all of them. */
  soldOut?: boolean
}

/** Limited-time prices that hold for two more days, one that begins tomorrow, and one of which nothing is left. */
export async function seedLimitedPrices(db: Db, now: Date): Promise<void> {
  const all: DemoLimitedPrice[] = JSON.parse(await readFile(new URL('./limited-prices.json', import.meta.url), 'utf8'))
  await inTransaction(db, async (tx) => {
    await sql`
      insert into limited_prices (id, sku_id, price_fen, starts_at, ends_at, quantity, per_person, created_at)
      select o.id || '_' || k.id, k.id, "priceFen", ${now}::timestamptz + make_interval(hours => "fromHours"),
        ${now}::timestamptz + make_interval(hours => "untilHours"), quantity, "perPerson", ${new Date(now.getTime() - 2 * dayMs)}
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
        as o (id text, "productId" text, "priceFen" bigint, quantity int, "perPerson" int, "fromHours" int, "untilHours" int)
      join skus k on k.product_id = o."productId" and k.listed`.execute(tx)
    for (const one of all) if (one.soldOut) await buyAll(tx, one, now)
  })
}

/** One order of all pieces of each SKU at this price, as an order of a shopper would leave them. */
async function buyAll(tx: Tx, { id, productId, quantity, priceFen }: DemoLimitedPrice, now: Date): Promise<void> {
  const buyer = { id: `cus_${id}`, openid: `demo-${id}`, nickname: '周小满', avatar_url: null }
  await tx
    .insertInto('customers')
    .values({ ...buyer, created_at: now })
    .execute()
  const skus = await tx
    .selectFrom('skus')
    .select('id')
    .where('product_id', '=', productId)
    .where('listed', '=', true)
    .execute()
  const sales = skus.map((sku) => ({
    id: `${id}_${sku.id}`,
    sku,
    quantity,
    payableFen: priceFen * quantity,
    paidAt: now.getTime() - 5 * hourMs,
    completedAt: null,
    refund: null,
  }))
  await insertOrders(tx, [{ id: buyer.id, sales }])
  await sql`
    update order_lines l set price_fen = ${priceFen}, goods_fen = ${priceFen} * l.quantity, payable_fen = ${priceFen} * l.quantity,
      offer = jsonb_build_object('kind', 'limited_time', 'id', o.id, 'usualFen', k.price_fen)
    from limited_prices o join skus k on k.id = o.sku_id where l.id = 'orl_' || o.id`.execute(tx)
  await sql`
    insert into limited_takings (order_line_id, limited_price_id, customer_id, pieces)
    select 'orl_' || o.id, o.id, ${buyer.id}, o.quantity from limited_prices o where o.id like ${`${id}_%`}`.execute(tx)
  await sql`
    insert into limited_price_buyers (limited_price_id, customer_id, pieces, most)
    select id, ${buyer.id}, quantity, per_person from limited_prices where id like ${`${id}_%`}`.execute(tx)
  await sql`update limited_prices set taken = quantity where id like ${`${id}_%`}`.execute(tx)
  await waitFor(tx, buyer.id, now)
}

/** The same customer waits for the first sold-out SKU: the backstage brings it back. */
async function waitFor(tx: Tx, customerId: string, now: Date): Promise<void> {
  await sql`
    insert into restock_watches (customer_id, product_id, sku_id, asked_at)
    select ${customerId}, p.id, k.id, ${now} from products p join skus k on k.product_id = p.id join stocks t on t.sku_id = k.id
    where p.listed and p.sold_out and k.listed and t.available = 0 order by p.position, k.position limit 1`.execute(tx)
}
