import { sql } from 'kysely'
import type { Db } from '../../src/platform/database/db'

/** One query for all rules that money, stock, coupons and states must satisfy: a row for each violation. */
const conservation = `
    select 'stock: available + held + sold = supplied' as rule, to_jsonb(stocks) as found
    from stocks where available + held + sold <> supplied
    union all
    select 'stock = the sum of its moves, and each says what was left', jsonb_build_object('stock', to_jsonb(s), 'moves', to_jsonb(m))
    from stocks s
    left join lateral (
      select sum(available) as available, sum(held) as held, sum(sold) as sold,
        (array_agg(left_available order by id desc))[1] as left_available
      from stock_moves where sku_id = s.sku_id) m on true
    where (s.available, s.held, s.sold, s.available) is distinct from (m.available, m.held, m.sold, m.left_available)
    union all
    select 'products by where they stand = the sum of what is kept of them', to_jsonb(c)
    from (
      select listed, sold_out, sum(count) as off from (
        select * from product_counts union all select listed, sold_out, -count(*) from products group by listed, sold_out) k
      group by listed, sold_out) c
    where c.off <> 0
    union all
    select 'withdrawals of each state = the sum of what is kept of them', to_jsonb(c)
    from (
      select state, sum(count) as off, sum(amount_fen) as fen, sum(tax_fen) as tax from (
        select * from withdrawal_sums
        union all select state, -count(*), -sum(amount_fen), -sum(tax_fen) from withdrawals group by state) k
      group by state) c
    where (c.off, c.fen, c.tax) <> (0, 0, 0)
    union all
    select 'the texts of goods are those that products on the shelf have', to_jsonb(k)
    from (
      select coalesce(t.product_id, u.product_id) as product, t.source, u.source_hash as kept
      from (select distinct product_id, source_hash, source from goods_texts) t full join product_texts u using (product_id, source_hash)
      where t.product_id is null or u.product_id is null) k
    union all
    select 'a text of goods without words is among those of its language', to_jsonb(k)
    from (
      select l.language, u.product_id from product_texts u, (values ('en'), ('ja')) as l (language)
      where not exists (select from texts_without_words w where (w.language, w.source_hash) = (l.language, u.source_hash))
        and not exists (select from translations t where (t.language, t.source_hash) = (l.language, u.source_hash))) k
    union all
    select 'held stock = pieces of unpaid orders', jsonb_build_object('sku', s.sku_id, 'held', s.held, 'ordered', o.pieces)
    from stocks s
    left join lateral (
      select coalesce(sum(l.quantity), 0) as pieces from order_lines l join orders on orders.id = l.order_id
      where l.sku_id = s.sku_id and orders.state = 'to_pay') o on true
    where s.held <> o.pieces
    union all
    select 'sold stock = pieces of paid orders, of presents that wait and of replacements, without those that a refund or a return brought back',
      jsonb_build_object('sku', s.sku_id, 'sold', s.sold, 'ordered', o.pieces + w.pieces, 'replaced', r.pieces)
    from stocks s
    left join lateral (
      select coalesce(sum(l.quantity - l.returned_quantity), 0) as pieces
      from order_lines l join orders on orders.id = l.order_id
      where l.sku_id = s.sku_id and orders.kind <> 'present' and orders.state not in ('to_pay', 'cancelled')) o on true
    left join lateral (
      select count(*) as pieces from parcels where sku_id = s.sku_id and state = 'waiting') w on true
    left join lateral (
      select coalesce(sum(taken) filter (where taken_sku_id = s.sku_id), 0)
        - coalesce(sum(restocked) filter (where received_sku_id = s.sku_id), 0) as pieces
      from after_sale_lines where s.sku_id in (taken_sku_id, received_sku_id)) r on true
    where s.sold <> o.pieces + w.pieces + r.pieces
    union all
    select 'an after-sale is open with all of its lines, and takes pieces only while it needs them or has sent them', to_jsonb(a)
    from after_sales a
    join lateral (select bool_and(l.open = a.open) as agree, sum(taken) as taken from after_sale_lines l where l.after_sale_id = a.id) l on true
    where not l.agree or (l.taken > 0 and not a.open and not exists (
      select from after_sale_parcels p where p.after_sale_id = a.id and p.way = 'out'))
    union all
    select 'after-sales refund no more of an order than all refunds together', jsonb_build_object('order', o.id, 'fen', a.fen)
    from orders o
    join lateral (select sum(refunded_fen) as fen from after_sales where order_id = o.id) a on true
    join lateral (select sum(refunded_fen) as fen from order_lines where order_id = o.id) l on true
    where a.fen > l.fen + o.refunded_freight_fen
    union all
    select 'pieces at a limited-time price = those of orders and presents that stand', jsonb_build_object(
        'offer', to_jsonb(f), 'ordered', w.pieces, 'buyers', b.pieces, 'lines', t.pieces)
    from limited_prices f
    left join lateral (
      select coalesce(sum(case when o.state = 'cancelled' then 0
        when o.kind = 'present' and o.state <> 'to_pay' then (
          select count(*) from presents s join parcels p on p.present_id = s.id where s.order_id = o.id and p.state = 'waiting')
        else l.quantity - l.returned_quantity end), 0) as pieces
      from order_lines l join orders o on o.id = l.order_id where l.offer ->> 'id' = f.id) w on true
    left join lateral (
      select coalesce(sum(pieces), 0) as pieces from limited_price_buyers where limited_price_id = f.id) b on true
    left join lateral (
      select coalesce(sum(pieces), 0) as pieces from limited_takings where limited_price_id = f.id) t on true
    where f.taken <> w.pieces or f.taken <> b.pieces or f.taken <> t.pieces or f.taken > f.quantity
    union all
    select 'money: paid = earned + refunded + refund due + waiting',
      jsonb_build_object('order', o.id, 'kind', o.kind, 'state', o.state, 'kept', m.kept, 'due', r.due, 'earned', e.fen)
    from orders o
    left join lateral (
      select coalesce(sum(amount), 0) as kept from ledger_lines where account = 'order' and subject = o.id) m on true
    left join lateral (
      select coalesce(sum(amount_fen), 0) as due from refunds where order_id = o.id and state <> 'done') r on true
    left join lateral (
      select o.payable_fen - o.refunded_freight_fen - sum(refunded_fen) as fen from order_lines where order_id = o.id) e on true
    where m.kept - r.due <> case when o.kind <> 'parcel' and o.state not in ('to_pay', 'cancelled') then e.fen else 0 end
    union all
    select 'a refund is in the ledger once it is done, and not before', to_jsonb(r)
    from refunds r
    left join ledger_postings l on l.book = 'money' and l.cause = 'refund' and l.cause_id = r.id
    left join ledger_postings paid on paid.id = l.reverses
    where (r.state = 'done') <> (l.id is not null) or l.amount <> r.amount_fen or paid.cause_id <> r.payment_id
    union all
    select 'each shipment goes where its order says', jsonb_build_object('shipment', s.id, 'to', s.address, 'order', o.address)
    from shipments s join orders o on o.id = s.order_id
    where s.address is distinct from o.address
    union all
    select 'each posting is balanced', jsonb_build_object('posting', p.id, 'lines', l.total, 'gained', l.gained)
    from ledger_postings p
    left join lateral (
      select sum(amount) as total, sum(amount) filter (where amount > 0) as gained
      from ledger_lines where posting_id = p.id) l on true
    where l.total is distinct from 0 or l.gained is distinct from p.amount
    union all
    select 'no account gives back more than it got', jsonb_build_object('posting', l.posting_id, 'account', l.account, 'subject', l.subject)
    from ledger_lines l join ledger_postings p on p.id = l.posting_id
    join lateral (
      select sum(b.amount) as amount from ledger_postings back join ledger_lines b on b.posting_id = back.id
      where back.reverses = p.id and b.account = l.account and b.subject = l.subject) back on true
    where abs(back.amount) > abs(l.amount) or sign(back.amount) = sign(l.amount)
    union all
    select 'no payment gives back more than it brought', jsonb_build_object('payment', p.id, 'state', p.state, 'back', r.all_fen)
    from payments p
    join lateral (
      select sum(amount_fen) as all_fen, sum(amount_fen) filter (where state = 'done') as done_fen
      from refunds where payment_id = p.id) r on true
    where coalesce(r.all_fen, 0) <> p.refunded_fen or r.all_fen > p.amount_fen or (p.state = 'refunded') <> coalesce(r.done_fen = p.amount_fen, false)
    union all
    select 'coupons are held by unpaid and used by paid orders, and free again where all came back before anything was shipped', to_jsonb(h)
    from held_coupons h left join orders o on o.id = h.order_id
    left join lateral (
      select bool_and(l.refunded_quantity = l.quantity and l.refunded_fen = l.payable_fen) and o.refunded_freight_fen = o.freight_fen
        and o.shipped_at is null and not exists (
          select from presents s join parcels p on p.present_id = s.id join orders t on t.id = p.order_id
          where s.order_id = o.id and t.shipped_at is not null) as whole
      from order_lines l where l.order_id = o.id) back on true
    where (h.state = 'held' and o.state is distinct from 'to_pay')
      or (h.state = 'used' and (o.state is null or o.state in ('to_pay', 'cancelled') or o.close_reason = 'returned' or back.whole))
      or (h.state = 'usable' and (h.order_id is not null or h.discount_fen <> 0))
    union all
    select 'what coupons take off of an order is what its lines say', jsonb_build_object('order', d.order_id, 'lines', d.fen, 'coupons', h.fen)
    from (
      select l.order_id, sum(s.fen) as fen from order_lines l join discount_shares s on s.subject_id = l.id
      where s.funder not in ('points', 'merchant') group by l.order_id) d
    join orders o on o.id = d.order_id and o.kind <> 'parcel'
    left join lateral (select coalesce(sum(discount_fen), 0) as fen from held_coupons where order_id = d.order_id) h on true
    where h.fen <> d.fen and exists (select from held_coupons where order_id = d.order_id)
    union all
    select 'a budget has what the orders that hold or used its coupon take off, and is never passed', jsonb_build_object('coupon', to_jsonb(c), 'taken', h.fen)
    from coupons c
    left join lateral (
      select coalesce(sum(discount_fen), 0) as fen from held_coupons where coupon_id = c.id and state in ('held', 'used')) h on true
    where c.budget_fen is not null and (c.budget_taken_fen <> h.fen or h.fen > c.budget_fen)
    union all
    select 'no coupon is claimed more often than there are', jsonb_build_object('coupon', c.id, 'claimed', c.claimed, 'claims', h.claims)
    from coupons c left join lateral (select count(*) as claims from held_coupons where coupon_id = c.id) h on true
    where h.claims > c.total
    union all
    select 'the shares of a present add up', jsonb_build_object('present', s.id, 'shares', p.amount, 'of', o.payable_fen)
    from presents s join orders o on o.id = s.order_id
    join lateral (
      select count(*) as parcels, sum(amount_fen) as amount, sum(discount_fen) as discount, max(amount_fen) - min(amount_fen) as apart
      from parcels where present_id = s.id) p on true
    where s.opened_at is not null
      and (p.parcels <> s.parcel_count or p.amount <> o.payable_fen or p.discount <> o.discount_fen or p.apart > 1)
    union all
    select 'a parcel, its order and its refunds agree', jsonb_build_object('parcel', to_jsonb(p), 'order', o.state, 'refunds', to_jsonb(r))
    from parcels p join presents s on s.id = p.present_id
    left join orders o on o.id = p.order_id left join order_lines l on l.order_id = p.order_id
    join lateral (
      select coalesce(sum(amount_fen), 0) as fen, count(*) filter (where state <> 'done') as due from refunds where share = p.id) r on true
    where o.kind <> 'parcel' or o.payable_fen <> p.amount_fen or o.customer_id <> p.recipient_id or p.recipient_id = s.giver_id
      or (p.order_id is not null and (o.state = 'refunded') <> (p.return_reason is not null))
      or r.fen <> coalesce(l.refunded_fen, case when p.return_reason is null then 0 else p.amount_fen end)
      or (p.state = 'refunded') <> (p.return_reason is not null and r.due = 0)
    union all
    select 'what went back to a giver is what went back of the parcels', jsonb_build_object('present', s.id, 'line', to_jsonb(l), 'parcels', p)
    from presents s join order_lines l on l.order_id = s.order_id
    join lateral (
      select coalesce(sum(r.amount_fen), 0) as fen, count(distinct p.id) filter (where p.return_reason is not null) as pieces
      from parcels p left join refunds r on r.share = p.id where p.present_id = s.id) p on true
    where l.refunded_fen <> p.fen or l.refunded_quantity <> p.pieces
    union all
    select 'an order is refunded once all that was paid went back', jsonb_build_object('order', o.id, 'state', o.state, 'back', to_jsonb(l))
    from orders o
    join lateral (
      select bool_and(refunded_quantity = quantity and refunded_fen = payable_fen) as whole, sum(refunded_quantity) as some
      from order_lines where order_id = o.id) l on true
    where (o.kind <> 'present' and (o.state = 'refunded') <> (l.whole and o.refunded_freight_fen = o.freight_fen))
      or (o.state in ('to_pay', 'cancelled') and l.some > 0)
    union all
    select 'an order that was shipped in part has something left to ship', jsonb_build_object('order', o.id, 'left', l.pieces)
    from orders o
    join lateral (
      select sum(quantity - shipped_quantity - returned_quantity) as pieces from order_lines where order_id = o.id) l on true
    where o.kind = 'plain' and (l.pieces > 0) <> (o.state in ('to_ship', 'part_shipped'))
      and o.state not in ('to_pay', 'cancelled', 'refunded')
    union all
    select 'a present, its order and its parcels agree', jsonb_build_object('present', s.id, 'state', s.state, 'order', o.state)
    from presents s join orders o on o.id = s.order_id
    left join lateral (
      select count(*) filter (where state = 'waiting') as waiting, count(order_id) as accepted
      from parcels where present_id = s.id) p on true
    where o.kind <> 'present' or o.state <> case s.state
      when 'to_pay' then 'to_pay'
      when 'cancelled' then 'cancelled'
      when 'open' then case when p.waiting > 0 then 'to_claim' else 'an open present has a parcel that waits' end
      else case when p.waiting > 0 then 'none waits in a closed one' when p.accepted > 0 then 'completed' else 'refunded' end end
    union all
    select 'a present is taken back whole before its day, and answered from then on', jsonb_build_object('present', s.id, 'opens', s.opens_at, 'parcels', p.parcels)
    from presents s
    join lateral (
      select jsonb_agg(to_jsonb(p)) as parcels, bool_or(p.return_reason = 'taken_back') as back,
        bool_and(p.answered_at < s.opens_at and p.return_reason = 'taken_back') as whole, bool_or(p.answered_at < s.opens_at) as early
      from parcels p where p.present_id = s.id) p on true
    where (p.back or p.early) and p.whole is not true
    union all
    select 'an order is the sum of its lines', jsonb_build_object('order', o.id)
    from orders o
    join lateral (
      select sum(goods_fen) as goods, sum(discount_fen) as discount, sum(payable_fen) as payable
      from order_lines where order_id = o.id) l on true
    where l.goods <> o.goods_fen or l.discount <> o.discount_fen or l.payable + o.freight_fen <> o.payable_fen
    union all
    select 'what the funders contribute is the discount', to_jsonb(d)
    from (
      select l.id, l.discount_fen from order_lines l
      union all select p.id, p.discount_fen from parcels p) d
    where d.discount_fen <> (select coalesce(sum(fen), 0) from discount_shares where subject_id = d.id)
    union all
    select 'the parcels of a present have the discounts of its line', jsonb_build_object('present', s.id, 'funder', d.funder)
    from presents s join order_lines l on l.order_id = s.order_id join discount_shares d on d.subject_id = l.id
    where s.opened_at is not null and d.fen <> (
      select coalesce(sum(fen), 0) from discount_shares
      where funder = d.funder and subject_id in (select id from parcels where present_id = s.id))
    union all
    select 'commission is what its rate makes of what was paid, less what its refunds take back', to_jsonb(c)
    from commissions c join commission_terms t on t.order_line_id = c.terms_of join order_lines l on l.id = c.order_line_id
    left join commission_holds h on h.order_id = c.order_id and h.state = 'reversed'
    where c.base_fen <> l.payable_fen or coalesce(c.uncut_fen, c.amount_fen) <> c.base_fen * (t.rate_ppm + t.service_ppm) / 1000000
      or c.reversed_fen <> case when h.id is null then c.amount_fen * least(l.refunded_fen, c.base_fen) / c.base_fen else c.amount_fen end
    union all
    select 'the lines of a commission sum to what is left of it', jsonb_build_object('commission', to_jsonb(c), 'lines', l.fen)
    from commissions c
    join lateral (select coalesce(sum(amount_fen), 0) as fen from commission_lines where commission_id = c.id) l on true
    where l.fen <> c.amount_fen - c.reversed_fen
    union all
    select 'a commission ends reversed only where all of it was taken back before it settled', to_jsonb(l)
    from commission_lines l join commissions c on c.id = l.commission_id
    where l.state = 'reversed' and c.reversed_fen <> c.amount_fen
      or l.state in ('pending', 'held') and c.reversed_fen = c.amount_fen and c.amount_fen > 0
    union all
    select 'lines are held exactly while their hold is open', jsonb_build_object('line', to_jsonb(l), 'hold', to_jsonb(h))
    from commission_lines l join commissions c on c.id = l.commission_id left join commission_holds h on h.order_id = c.order_id
    where l.state <> 'reversed' and (l.state = 'held') <> coalesce(h.state in ('open', 'appealed'), false)
    union all
    select 'an open hold holds something', to_jsonb(h)
    from commission_holds h
    where h.state in ('open', 'appealed') and not exists (
      select from commissions c join commission_lines l on l.commission_id = c.id where c.order_id = h.order_id and l.state = 'held')
    union all
    select 'what a receiver has is in the ledger, until it is paid out', jsonb_build_object('receiver', r.id, 'lines', l.fen, 'ledger', b.fen)
    from (select id, 'promoter' as account from promoters union all select id, 'agency' from agencies) r
    join lateral (
      select coalesce(sum(amount_fen), 0) as fen from commission_lines
      where r.id in (promoter_id, agency_id) and state <> 'paid') l on true
    join lateral (
      select coalesce(sum(l.amount), 0) as fen from ledger_lines l join ledger_postings g on g.id = l.posting_id
      where g.book = 'commission' and l.account = r.account and l.subject = r.id) b on true
    where l.fen <> b.fen
    union all
    select 'no receiver gives back more of a commission than they got', jsonb_build_object('commission', commission_id, 'promoter', promoter_id, 'agency', agency_id)
    from commission_lines group by commission_id, promoter_id, agency_id having sum(amount_fen) < 0
    union all
    select 'a commission goes to those of its terms, and to each once', jsonb_build_object('commission', c.id, 'line', to_jsonb(l))
    from commission_lines l join commissions c on c.id = l.commission_id join commission_terms t on t.order_line_id = c.terms_of
    where coalesce(l.promoter_id, l.agency_id) not in (t.promoter_id, coalesce(t.agency_id, ''), coalesce(t.supplier_id, ''))
    union all
    select 'an offer has sold the pieces that are paid for by it', jsonb_build_object('offer', to_jsonb(o), 'pieces', t.pieces)
    from agency_offers o
    join lateral (
      select coalesce(sum(l.quantity), 0) as pieces from commission_terms t join order_lines l on l.id = t.order_line_id
      where t.offer_id = o.id) t on true
    where o.most_pieces is not null and o.sold_pieces <> t.pieces
    union all
    select 'what an agency was paid is the sum of its lines', jsonb_build_object('payment', to_jsonb(p), 'lines', l.fen)
    from agency_payments p
    join lateral (select coalesce(sum(amount_fen), 0) as fen from commission_lines where agency_payment_id = p.id) l on true
    where l.fen <> p.amount_fen
    union all
    select 'a withdrawal is the sum of its lines', jsonb_build_object('withdrawal', to_jsonb(w), 'lines', l.fen)
    from withdrawals w
    join lateral (
      select coalesce(sum(amount_fen), 0) as fen, bool_and(state = case w.state when 'paid' then 'paid' else 'in_payout' end) as agree
      from commission_lines where withdrawal_id = w.id) l on true
    where l.fen <> case when w.state = 'failed' then 0 else w.amount_fen end or not l.agree
    union all
    select 'nobody earns by what they bought or took themselves', to_jsonb(c)
    from commissions c join orders o on o.id = c.order_id
    join commission_lines l on l.commission_id = c.id join promoters p on p.id = l.promoter_id
    where p.customer_id = o.customer_id
    union all
    select 'who is credited had the payer locked when the order was paid, or sent it as a present', to_jsonb(t)
    from commission_terms t join orders o on o.id = t.order_id join promoters p on p.id = t.promoter_id
    left join locks l on l.id = t.lock_id
    where t.agreed_at <> o.paid_at
      or case when t.lock_id is null then p.customer_id <> o.customer_id or o.kind <> 'present'
        else l.customer_id <> o.customer_id or l.promoter_id <> t.promoter_id or l.began_at > o.paid_at or t.lock_until <= o.paid_at end
    union all
    select 'nobody is locked twice at one time', jsonb_build_object('one', a.id, 'other', b.id)
    from locks a join locks b on b.customer_id = a.customer_id and b.id > a.id
      and tstzrange(a.began_at, least(a.until, a.ended_at)) && tstzrange(b.began_at, least(b.until, b.ended_at))
    union all
    select 'an open payment belongs to an unpaid order', to_jsonb(p)
    from payments p join orders o on o.id = p.order_id where p.state = 'pending' and o.state <> 'to_pay'
    union all
    select 'a payment that succeeded is in the ledger, and its provider takes no more for it', jsonb_build_object('payment', p.id, 'state', p.state)
    from payments p
    left join ledger_postings l on l.book = 'money' and l.cause = 'payment' and l.cause_id = p.id
    where (p.state in ('succeeded', 'refunded')) <> (l.id is not null) or l.amount <> p.amount_fen
      or (l.id is not null and p.provider_open)
    union all
    select 'an invoice less its red ones = what was paid and not refunded, in all and of each line', jsonb_build_object(
        'invoice', to_jsonb(i), 'red', r.fen, 'paid', p.fen, 'lines', w.lines)
    from invoices i join orders o on o.id = i.order_id
    join lateral (select coalesce(sum(amount_fen), 0) as fen from red_invoices where invoice_id = i.id) r on true
    join lateral (
      select o.payable_fen - o.refunded_freight_fen - sum(refunded_fen) as fen from order_lines where order_id = o.id) p on true
    left join lateral (
      select jsonb_agg(to_jsonb(n)) as lines from (
        select id, payable_fen - refunded_fen as fen from order_lines where order_id = o.id
        union all select null, o.freight_fen - o.refunded_freight_fen) n
      where n.fen <> coalesce((
          select sum((x ->> 'fen')::bigint) from jsonb_array_elements(i.lines) x where x ->> 'lineId' is not distinct from n.id), 0)
        - coalesce((
          select sum((x ->> 'fen')::bigint) from red_invoices q, jsonb_array_elements(q.lines) x
          where q.invoice_id = i.id and x ->> 'lineId' is not distinct from n.id), 0)) w on true
    where i.state in ('issuing', 'issued') and (i.amount_fen - r.fen <> p.fen or w.lines is not null)
    union all
    select 'red invoices take back all of an invoice that is being reversed, and its tax to the fen', jsonb_build_object(
        'invoice', to_jsonb(i), 'red', r.fen, 'tax', t.red)
    from invoices i
    join lateral (
      select coalesce(sum(amount_fen), 0) as fen, bool_and(state = 'issued') as done from red_invoices where invoice_id = i.id) r on true
    join lateral (
      select (select sum((x ->> 'taxFen')::bigint) from jsonb_array_elements(i.lines) x) as blue, (
        select sum((x ->> 'taxFen')::bigint) from red_invoices q, jsonb_array_elements(q.lines) x where q.invoice_id = i.id) as red) t on true
    where i.state in ('reversing', 'reversed')
      and (r.fen <> i.amount_fen or t.blue <> t.red or (i.state = 'reversed') <> r.done)
    union all
    select 'an invoice is the sum of its lines, and takes back something only once it is being issued', jsonb_build_object('invoice', to_jsonb(i))
    from invoices i
    where i.amount_fen <> (select sum((x ->> 'fen')::bigint) from jsonb_array_elements(i.lines) x)
      or (i.amount_fen is null and exists (select from red_invoices where invoice_id = i.id))
      or exists (
        select from red_invoices q where q.invoice_id = i.id
          and q.amount_fen <> (select sum((x ->> 'fen')::bigint) from jsonb_array_elements(q.lines) x))
    union all
    select 'the leads are the orders whose own visit came out of a room while it was an agency’s', coalesce(to_jsonb(o), to_jsonb(d))
    from (
      -- A visit of the moment at which a room ends may have come before the end.
      select o.id, r.id as room, v.created_at is not distinct from r.ends_at as unsure from orders o
      join visit_marks m on m.visit_id = o.visit_id and m.mark = 'room'
      join visits v on v.id = o.visit_id and v.kept_from is null
      join agency_rooms r on r.room = m.value and tstzrange(r.begins_at, r.ends_at, '[]') @> v.created_at) o
    full join agency_leads d on d.order_id = o.id and d.agency_room_id = o.room
    where (d.order_id is null and not o.unsure) or o.id is null
    union all
    select 'only who paid for an order has its invoice', to_jsonb(i)
    from invoices i join orders o on o.id = i.order_id where o.customer_id <> i.customer_id or o.kind = 'parcel'`

/**
 * Makes the query a function of the database, beside the shop's own schema. Planning it takes thirty times as long as
 * running it, and a function's query is planned once a connection.
 */
export const createBrokenRules = `
  create schema testing;
  create function testing.broken_rules() returns table (rule text, found jsonb) language plpgsql as
  $rules$ begin return query ${conservation}; end $rules$`

export interface BrokenRule {
  rule: string
  found: unknown
}

/** The violated rules with the rows that violate them. */
export async function brokenRules(db: Db): Promise<BrokenRule[]> {
  const { rows } = await sql<BrokenRule>`select * from testing.broken_rules()`.execute(db)
  return rows
}
