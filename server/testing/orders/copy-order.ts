import { sql } from 'kysely'
import type { Db } from '../../src/platform/database/db'

/**
 * Makes `count` more orders like a paid one, by copying its rows: what they hold of the stock is held, and their money is paid. Answers
 * their numbers.
 */
export async function copyOrder(db: Db, orderId: string, count: number): Promise<string[]> {
  const copies = sql`(select o.*, n from orders o, generate_series(1, ${count}::int) n where o.id = ${orderId})`
  await sql`
    insert into orders select (jsonb_populate_record(null::orders, to_jsonb(c) || jsonb_build_object(
      'id', c.id || 'x' || n, 'number', '77' || lpad(n::text, 18, '0')))).*
    from ${copies} c`.execute(db)
  await sql`
    insert into order_lines select (jsonb_populate_record(null::order_lines, to_jsonb(l) || jsonb_build_object(
      'id', l.id || 'x' || n, 'order_id', l.order_id || 'x' || n))).*
    from order_lines l, generate_series(1, ${count}::int) n where l.order_id = ${orderId}`.execute(db)
  return Array.from({ length: count }, (_, index) => `77${String(index + 1).padStart(18, '0')}`)
}
