-- Applications for a refund. The order's owner is whoever applies; one application waits at a time.
create table after_sales (
  id text primary key,
  order_id text not null references orders,
  reason text not null check (reason in ('unwanted', 'damaged', 'not_as_described', 'not_arrived', 'other')),
  words text not null,
  state text not null check (state in ('applied', 'agreed', 'refused', 'withdrawn')),
  answer text not null default '' check (answer = '' or state = 'refused'),
  applied_at timestamptz not null,
  ended_at timestamptz check ((ended_at is null) = (state = 'applied'))
);
create unique index one_after_sale_waits on after_sales (order_id) where state = 'applied';
create index on after_sales (order_id, applied_at desc, id desc);
