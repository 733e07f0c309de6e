import { sql } from 'kysely'
import type { Db } from '../deps'

/** One row for each rule of conservation that does not hold, with what it found; none in a sound shop. */
export async function brokenRules(db: Db): Promise<{ rule: string; found: unknown }[]> {
  const { rows } = await sql<{ rule: string; found: unknown }>`
    select 'stock: available + held + sold = supplied' as rule, to_jsonb(stocks) as found
    from stocks where available + held + sold <> supplied
    union all
    select 'held stock = pieces of unpaid orders', jsonb_build_object('sku', s.sku_id, 'held', s.held, 'ordered', o.pieces)
    from stocks s
    left join lateral (
      select coalesce(sum(l.quantity), 0) as pieces from order_lines l join orders on orders.id = l.order_id
      where l.sku_id = s.sku_id and orders.state = 'to_pay') o on true
    where s.held <> o.pieces
    union all
    select 'sold stock = pieces of paid orders and those that a refund could not bring back',
      jsonb_build_object('sku', s.sku_id, 'sold', s.sold, 'ordered', o.pieces)
    from stocks s
    left join lateral (
      select coalesce(sum(case when orders.state = 'refunded' then l.shipped_quantity else l.quantity end), 0) as pieces
      from order_lines l join orders on orders.id = l.order_id
      where l.sku_id = s.sku_id and orders.state not in ('to_pay', 'cancelled')) o on true
    where s.sold <> o.pieces
    union all
    select 'money: paid − refunded = what paid orders cost', jsonb_build_object('order', o.id, 'state', o.state, 'kept', m.kept)
    from orders o
    left join lateral (
      select coalesce(sum(case kind when 'paid' then amount_fen else -amount_fen end), 0) as kept
      from money_ledger where order_id = o.id) m on true
    where m.kept <> case when o.state in ('to_ship', 'part_shipped', 'to_receive', 'completed') then o.payable_fen else 0 end
    union all
    select 'coupons are held by unpaid and used by paid orders', to_jsonb(h)
    from held_coupons h left join orders o on o.id = h.order_id
    where (h.state = 'held' and o.state is distinct from 'to_pay')
      or (h.state = 'used' and (o.state is null or o.state in ('to_pay', 'cancelled')))
      or (h.state = 'usable' and h.order_id is not null)
    union all
    select 'an order is the sum of its lines', jsonb_build_object('order', o.id)
    from orders o
    join lateral (
      select sum(goods_fen) as goods, sum(discount_fen) as discount, sum(payable_fen) as payable
      from order_lines where order_id = o.id) l on true
    where l.goods <> o.goods_fen or l.discount <> o.discount_fen or l.payable + o.freight_fen <> o.payable_fen
    union all
    select 'an open payment belongs to an unpaid order', to_jsonb(p)
    from payments p join orders o on o.id = p.order_id where p.state = 'pending' and o.state <> 'to_pay'`.execute(db)
  return rows
}
