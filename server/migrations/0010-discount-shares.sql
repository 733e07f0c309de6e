-- What each funder of a discount contributes to one order line or, of a present, to one parcel. Stored with the order,
-- whose prices are frozen by then, and never computed again.
create table discount_shares (
  subject_id text not null,
  funder text not null check (funder in ('product_coupon', 'shop_coupon', 'points')),
  fen bigint not null check (fen > 0),
  primary key (subject_id, funder)
);
create trigger only_added_to before update or delete or truncate on discount_shares
  for each statement execute function refuse_change();

-- The discounts of existing orders, by the rule that made them: a coupon for goods first, split over its lines by what
-- they cost, then one for the shop, which pays the rest. This is `splitFen` of core/pricing.
create function pg_temp.split_fen(total bigint, weights bigint[]) returns bigint[] language sql as $$
  with parts as (
    select n, div(total::numeric * w, all_weights) as share, mod(total::numeric * w, all_weights) as remainder
    from unnest(weights) with ordinality as one(w, n), (select sum(w)::numeric as all_weights from unnest(weights) w) s
  ), ranked as (
    select n, share, row_number() over (order by remainder desc, n) as rank, total - sum(share) over () as left_over
    from parts
  )
  select array_agg((share + case when rank <= left_over then 1 else 0 end)::bigint order by n) from ranked
$$;

create temporary table used_coupons on commit drop as
  select h.order_id, c.scope, c.scope_ids, c.kind, c.off_fen, c.percent_off
  from held_coupons h join coupons c on c.id = h.coupon_id
  where h.order_id is not null;

-- Where two coupons met: what the one for goods took off each of its lines.
create temporary table of_goods_coupons on commit drop as
  with matching as (
    select u.order_id, array_agg(l.id order by l.position) as ids, array_agg(l.goods_fen order by l.position) as goods,
      sum(l.goods_fen)::bigint as base, u.kind, u.off_fen, u.percent_off
    from used_coupons u join order_lines l on l.order_id = u.order_id
    where u.scope <> 'shop' and exists (select from used_coupons s where s.order_id = u.order_id and s.scope = 'shop')
      and case u.scope when 'products' then u.scope_ids ? l.product_id
        else exists (select from product_categories c where c.product_id = l.product_id and u.scope_ids ? c.category_id) end
    group by u.order_id, u.kind, u.off_fen, u.percent_off
  )
  select share.id, share.fen
  from matching m
  cross join lateral (select least(m.base,
    case m.kind when 'amount_off' then m.off_fen else m.base * m.percent_off / 100 end) as fen) off
  cross join lateral unnest(m.ids, pg_temp.split_fen(off.fen, m.goods)) as share(id, fen);

insert into discount_shares (subject_id, funder, fen)
  select l.id, share.funder, share.fen
  from order_lines l
  join orders o on o.id = l.order_id and o.kind <> 'parcel'
  cross join lateral (
    select exists (select from used_coupons u where u.order_id = o.id and u.scope <> 'shop') as goods,
      exists (select from used_coupons u where u.order_id = o.id and u.scope = 'shop') as shop) used
  -- Never more than the line's discount: a product may have changed its category since.
  cross join lateral (select case
    when used.goods and used.shop then least(l.discount_fen, coalesce((select fen from of_goods_coupons g where g.id = l.id), 0))
    when used.goods then l.discount_fen
    else 0 end as fen) goods
  cross join lateral (values
    ('product_coupon', goods.fen), ('shop_coupon', l.discount_fen - goods.fen)) share(funder, fen)
  where share.fen > 0;

-- Parcels, and the orders that they became: the coupon for goods is split by each parcel's discount, the rest is the shop's.
insert into discount_shares (subject_id, funder, fen)
  select of_parcel.subject_id, share.funder, share.fen
  from (
    select d.fen as goods, array_agg(p.id order by p.ordinal) as ids, array_agg(p.discount_fen order by p.ordinal) as discounts
    from presents s join parcels p on p.present_id = s.id
    join order_lines l on l.order_id = s.order_id and l.discount_fen > 0
    left join discount_shares d on d.subject_id = l.id and d.funder = 'product_coupon'
    group by s.id, d.fen) present
  cross join lateral unnest(
    present.ids, present.discounts, pg_temp.split_fen(coalesce(present.goods, 0), present.discounts)) as parcel(id, discount, goods)
  cross join lateral (
    select parcel.id as subject_id
    union all
    select l.id from parcels p join order_lines l on l.order_id = p.order_id where p.id = parcel.id) of_parcel
  cross join lateral (values
    ('product_coupon', parcel.goods), ('shop_coupon', parcel.discount - parcel.goods)) share(funder, fen)
  where share.fen > 0;
