import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

export interface BareOrder {
  customerId: string
  skuId: string
  quantity: number
  priceFen: number
}

/** Of its own, so that the shop's rows stay as the shop made them: the stock of every SKU, orders, lines and payments. */
export const bareTables = `
  create schema bare;
  create table bare.stocks (sku_id text primary key, available bigint not null check (available >= 0));
  insert into bare.stocks select sku_id, available from stocks;
  create table bare.orders (
    id text primary key, customer_id text not null, state text not null, payable_fen bigint not null, created_at timestamptz not null);
  create index on bare.orders (customer_id, created_at desc);
  create table bare.order_lines (
    order_id text not null references bare.orders, sku_id text not null, quantity integer not null, price_fen bigint not null,
    primary key (order_id, sku_id));
  create table bare.payments (
    id text primary key, order_id text not null references bare.orders, amount_fen bigint not null, created_at timestamptz not null);
  create index on bare.payments (order_id);`

/** An order and its payment in one transaction of seven statements. */
export async function placeOrder(pool: Pool, { customerId, skuId, quantity, priceFen }: BareOrder) {
  const [id, paymentId, now, payableFen] = [randomUUID(), randomUUID(), new Date(), priceFen * quantity]
  const client = await pool.connect()
  try {
    await client.query('begin')
    const held = await client.query(
      'update bare.stocks set available = available - $1 where sku_id = $2 and available >= $1',
      [quantity, skuId],
    )
    if (held.rowCount === 0) throw new Error('out of stock')
    await client.query(
      'insert into bare.orders (id, customer_id, state, payable_fen, created_at) values ($1, $2, $3, $4, $5)',
      [id, customerId, 'to_pay', payableFen, now],
    )
    await client.query('insert into bare.order_lines (order_id, sku_id, quantity, price_fen) values ($1, $2, $3, $4)', [
      id,
      skuId,
      quantity,
      priceFen,
    ])
    await client.query('insert into bare.payments (id, order_id, amount_fen, created_at) values ($1, $2, $3, $4)', [
      paymentId,
      id,
      payableFen,
      now,
    ])
    await client.query('update bare.orders set state = $1 where id = $2', ['paid', id])
    await client.query('commit')
    return { id, payableFen }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
