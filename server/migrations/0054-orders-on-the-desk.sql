-- The merchant finds orders by what they know of them: each way has an index.
drop index orders_state_created_at_idx;
create index on orders (state, created_at desc, id desc);
create index on orders (created_at desc, id desc);
create index on orders (payable_fen desc, id desc);
create index on orders (right(address ->> 'phone', 4)) where address is not null;
create index on order_lines (product_id, order_id);
create index on shipments (waybill_number);

-- What the staff write beside an order, for each other.
create table order_notes (
  id bigint generated always as identity primary key,
  order_id text not null references orders,
  words text not null,
  written_by text,
  written_at timestamptz not null
);
create index on order_notes (order_id);

-- Each time that an unpaid order was made cheaper. discount_fen: what was taken off of its lines by it; freight_fen: what freight is since.
create table order_repricings (
  order_id text not null references orders,
  number integer not null check (number > 0),
  from_fen bigint not null,
  to_fen bigint not null check (to_fen > 0 and to_fen < from_fen),
  discount_fen bigint not null check (discount_fen >= 0),
  freight_fen bigint not null check (freight_fen >= 0),
  reason text not null,
  repriced_by text,
  repriced_at timestamptz not null,
  primary key (order_id, number)
);

-- What the merchant gave by a lower price. It may be given again, so it is not unique for a line.
alter table discount_shares drop constraint discount_shares_pkey, drop constraint discount_shares_funder_check;
create index on discount_shares (subject_id);
create unique index one_share_a_step on discount_shares (subject_id, funder) where funder <> 'merchant';
alter table discount_shares add check (funder in ('product_coupon', 'shop_coupon', 'points', 'merchant'));
